/// Entries of the log of integrity events, as Compute Engine writes them.
struct IntegrityEntries {
    let node: NodeSample

    /// How a measurement names its register and its hash.
    struct Spelling: Sendable {
        let register: @Sendable (Int) -> String
        let hash: String
    }

    /// The spellings that were seen or are likely.
    static let spellings = [
        Spelling(register: { "\"PCR_\($0)\"" }, hash: #","hashAlgo":"SHA1""#),
        Spelling(register: { "\($0)" }, hash: ""),
    ]

    /// A boot report.
    func report(_ phase: BootPhase, passed: Bool, _ spelling: Spelling) -> String {
        let registers = phase.registers
        func list(_ value: (Int) -> String) -> String {
            registers.map { register in
                "{\"pcrNum\":\(spelling.register(register))\(spelling.hash),\"value\":\"\(value(register))\"}"
            }.joined(separator: ",")
        }
        let policy = list { _ in node.expected }
        let actual = list { passed || $0 != registers.last ? node.expected : node.other }
        return entry(
            """
            "\(phase.report)":{"policyEvaluationPassed":\(passed),"actualMeasurements":[\(actual)],"policyMeasurements":[\(policy)]}
            """,
            severity: passed ? "NOTICE" : "ERROR",
            boot: node.boot
        )
    }

    /// The launch report of a Confidential VM.
    func launch(passed: Bool, severity: String) -> String {
        entry(
            """
            "sevLaunchAttestationReportEvent":{"integrityEvaluationPassed":\(passed),"sevPolicy":{"debugEnabled":false,\
            "domainOnly":false,"esRequired":false,"keySharingAllowed":false,"minApiMajor":0,"minApiMinor":0,\
            "sendAllowed":true,"sevOnly":true}}
            """,
            severity: severity,
            boot: "0"
        )
    }

    /// An event that says nothing but that it happened.
    func empty(_ name: String) -> String { entry("\"\(name)\":{}", severity: "NOTICE", boot: node.boot) }

    private func entry(_ event: String, severity: String, boot: String) -> String {
        let place = node.place
        return """
            {"insertId":"2","logName":"projects/\(place.project)/logs/compute.googleapis.com%2Fshielded_vm_integrity",\
            "resource":{"type":"gce_instance","labels":{"instance_id":"\(place.instance)","project_id":"\(place.project)",\
            "zone":"\(place.zone)"}},"severity":"\(severity)","timestamp":"2026-11-20T05:14:06.640918227Z",\
            "receiveTimestamp":"2026-11-20T05:14:08.011309862Z","jsonPayload":{\
            "@type":"type.googleapis.com/cloud_integrity.IntegrityEvent","bootCounter":"\(boot)",\(event)}}
            """
    }
}
