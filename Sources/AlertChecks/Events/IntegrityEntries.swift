/// Entries of the log of integrity events, as Compute Engine writes them.
struct IntegrityEntries {
    let place: NodePlace

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
    func report(_ name: String, passed: Bool, _ spelling: Spelling) -> String {
        let registers = name.hasPrefix("early") ? [0, 4, 7] : [0, 4, 7, 8, 9]
        func list(_ value: (Int) -> String) -> String {
            registers.map { register in
                "{\"pcrNum\":\(spelling.register(register))\(spelling.hash),\"value\":\"\(value(register))\"}"
            }.joined(separator: ",")
        }
        let policy = list { _ in Self.expected }
        let actual = list { passed || $0 != registers.last ? Self.expected : Self.other }
        return entry(
            """
            "\(name)":{"policyEvaluationPassed":\(passed),"actualMeasurements":[\(actual)],"policyMeasurements":[\(policy)]}
            """,
            severity: passed ? "NOTICE" : "ERROR"
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
            severity: severity
        )
    }

    /// An event that says nothing but that it happened.
    func empty(_ name: String) -> String { entry("\"\(name)\":{}", severity: "NOTICE") }

    /// Two digests of 20 bytes.
    private static let expected = "mJQ0PVBXsjC0jtyc5KGnPSbFWXA="
    private static let other = "D+dBFvYsR3ROf8BT8TT5SBTWqKM="

    private func entry(_ event: String, severity: String) -> String {
        """
        {"insertId":"2","logName":"projects/\(place.project)/logs/compute.googleapis.com%2Fshielded_vm_integrity",\
        "resource":{"type":"gce_instance","labels":{"instance_id":"\(place.instance)","project_id":"\(place.project)",\
        "zone":"\(place.zone)"}},"severity":"\(severity)","timestamp":"2026-11-20T05:14:06.640918227Z",\
        "receiveTimestamp":"2026-11-20T05:14:08.011309862Z","jsonPayload":{\
        "@type":"type.googleapis.com/cloud_integrity.IntegrityEvent","bootCounter":"2",\(event)}}
        """
    }
}
