import JSONSyntax
import MeasuredBoot
import Messages
import SourceText

/// Reads the payload of an integrity event: `bootCounter` and one member that says what happened.
enum IntegrityDecoding {
    /// Whether the payload says that it is one, for entries whose export has left out the name of the log.
    static func isIntegrityEvent(_ entry: JSONNode) -> Bool {
        guard case .string(let type) = entry["jsonPayload"]?["@type"]?.kind else { return false }
        return type.hasSuffix("cloud_integrity.IntegrityEvent")
    }

    static func kind(
        _ entry: JSONNode,
        _ frame: EntryFrame,
        _ bytes: [UInt8],
        _ cache: inout MeasurementCache
    ) throws(EntryFault) -> LogEvent.Kind {
        guard let payload = try FieldReading.object("jsonPayload", of: entry) else { return .unknown(members: []) }
        let named = payload.members.filter { names.contains($0.name) }
        let filled = named.filter { FieldReading.member($0.name, of: payload) != nil }
        // A report that is null is a report all the same, which says nothing.
        let events = filled.isEmpty ? named : filled
        guard let event = events.first else { return unknown(payload, bytes) }
        guard events.count == 1 else {
            throw EntryFault("the entry has '\(events[0].name)' and '\(events[1].name)', where one event belongs")
        }
        let content = try FieldReading.object(event.name, of: payload)
        let counter = BootCounter.normalised(try FieldReading.textOrNumber("bootCounter", of: payload) ?? "")
        switch event.name {
        case "startupEvent": return .startup(bootCounter: counter)
        case "shutdownEvent": return .shutdown(bootCounter: counter)
        case "clearTPMEvent", "clearTpmEvent": return .tpmCleared(bootCounter: counter)
        default: return .report(try report(event.name, content, counter, frame, bytes, &cache))
        }
    }

    private static func report(
        _ name: String,
        _ content: JSONNode?,
        _ counter: String,
        _ frame: EntryFrame,
        _ bytes: [UInt8],
        _ cache: inout MeasurementCache
    ) throws(EntryFault) -> BootReport {
        var faults: [Message] = counter.isEmpty ? ["the report does not say which boot: no 'bootCounter'"] : []
        let phase: ReportPhase =
            switch name {
            case "earlyBootReportEvent": .early
            case "lateBootReportEvent": .late
            default: .launch
            }
        let passed = phase == .launch ? "integrityEvaluationPassed" : "policyEvaluationPassed"
        let result = try FieldReading.bool(passed, of: content)
        let actual = try cache.values("actualMeasurements", of: content, in: bytes)
        let policy = try cache.values("policyMeasurements", of: content, in: bytes)
        let unread = actual.faults + policy.faults
        // What Google failed stays an alarm with whatever can be read; what it passed is not vouched for in part.
        if result == true, let fault = unread.first { throw EntryFault(fault) }
        faults += unread
        return BootReport(
            instance: frame.instance,
            bootCounter: counter,
            phase: phase,
            timestamp: frame.identity.timestamp,
            passed: result,
            actual: actual.values,
            policy: policy.values,
            launchPolicy: phase == .launch ? try launchPolicy(content) : nil,
            isLoggedAsError: frame.isError,
            faults: faults
        )
    }

    private static func launchPolicy(_ content: JSONNode?) throws(EntryFault) -> LaunchPolicy? {
        guard let policy = try FieldReading.object("sevPolicy", of: content) else { return nil }
        return LaunchPolicy(debugEnabled: try FieldReading.bool("debugEnabled", of: policy))
    }

    /// What there is in place of an event that is known: the payload is read once more, and whole.
    private static func unknown(_ payload: JSONNode, _ bytes: [UInt8]) -> LogEvent.Kind {
        guard let whole = try? JSONReader.read(bytes, in: payload.range, selecting: .everything) else {
            return .unknown(members: [])
        }
        let members = whole.members.filter { $0.name != "@type" && $0.name != "bootCounter" }
        let hasFailed = (members.map(\.value) + [whole]).contains(where: saysFailed)
        return .unknown(members: members.map(\.name), hasFailed: hasFailed)
    }

    /// Whether a report of whatever kind says that a comparison came out badly.
    private static func saysFailed(_ node: JSONNode) -> Bool {
        ["policyEvaluationPassed", "integrityEvaluationPassed"].contains { name in
            if case .bool(false) = node[name]?.kind { true } else { false }
        }
    }

    private static let names: Set<String> = [
        "startupEvent", "shutdownEvent", "clearTPMEvent", "clearTpmEvent", "earlyBootReportEvent",
        "lateBootReportEvent", "sevLaunchAttestationReportEvent",
    ]
}
