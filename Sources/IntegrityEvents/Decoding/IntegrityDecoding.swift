import LogEntries
import Messages

/// Reads the payload of an integrity event: `bootCounter` and one member that says what happened.
enum IntegrityDecoding {
    /// Whether the payload says that it is one, for entries whose export has left out the name of the log.
    static func isIntegrityEvent(_ entry: JSONValue) -> Bool {
        guard let type = entry.member(EntryNames.jsonPayload)?.member(EntryNames.type)?.text else { return false }
        return type.hasSuffix("cloud_integrity.IntegrityEvent")
    }

    static func kind(
        _ entry: JSONValue,
        _ frame: EntryFrame,
        _ cache: inout MeasurementCache
    ) throws(EntryFault) -> LogEvent.Kind {
        guard let payload = try FieldReading.object(EntryNames.jsonPayload, of: entry) else {
            return .unknown(members: [])
        }
        guard let event = try IntegrityEventMember.only(in: payload) else { return unknown(payload) }
        if let phase = event.phase {
            return .report(ReportDecoding.report(phase, event.name, payload, frame, &cache))
        }
        let counter = BootCounter.normalised(
            try FieldReading.textOrNumber(EntryNames.bootCounter, of: payload) ?? ""
        )
        _ = try FieldReading.object(event.name, of: payload)
        switch event {
        case .startup: return .startup(bootCounter: counter)
        case .shutdown: return .shutdown(bootCounter: counter)
        default: return .tpmCleared(bootCounter: counter)
        }
    }

    /// What there is in place of an event that is known.
    private static func unknown(_ payload: JSONValue) -> LogEvent.Kind {
        var names: [String] = []
        var hasFailed = saysFailed(payload)
        var members = payload.children
        while members.advance() {
            let name = members.name.text ?? ""
            guard name != EntryNames.type.text, name != EntryNames.bootCounter.text else { continue }
            names.append(name)
            if saysFailed(members.value) { hasFailed = true }
        }
        return .unknown(members: names, hasFailed: hasFailed)
    }

    /// Whether a report of whatever kind says that a comparison came out badly.
    private static func saysFailed(_ node: JSONValue) -> Bool {
        node.member(EntryNames.policyEvaluationPassed)?.bool == false
            || node.member(EntryNames.integrityEvaluationPassed)?.bool == false
    }
}
