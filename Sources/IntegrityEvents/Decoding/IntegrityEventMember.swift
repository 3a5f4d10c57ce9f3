import LogEntries
import Messages

/// The members of an integrity event of which each has one, by what it says.
enum IntegrityEventMember: CaseIterable {
    case startup, shutdown, clearTPM, clearTpm, earlyReport, lateReport, launchReport

    var name: JSONName {
        switch self {
        case .startup: Self.startupName
        case .shutdown: Self.shutdownName
        case .clearTPM: Self.clearTPMName
        case .clearTpm: Self.clearTpmName
        case .earlyReport: Self.earlyName
        case .lateReport: Self.lateName
        case .launchReport: Self.launchName
        }
    }

    /// The phase that a report is about; nil for what is no report.
    var phase: ReportPhase? {
        switch self {
        case .earlyReport: .early
        case .lateReport: .late
        case .launchReport: .launch
        case .startup, .shutdown, .clearTPM, .clearTpm: nil
        }
    }

    /// The one event of a payload; nil when there is none that is known.
    /// - Throws: a fault for a payload with two of them.
    static func only(in payload: JSONValue) throws(EntryFault) -> IntegrityEventMember? {
        var (named, filled): ([IntegrityEventMember], [IntegrityEventMember]) = ([], [])
        var members = payload.children
        while members.advance() {
            guard let event = allCases.first(where: { members.name.isText($0.name) }) else { continue }
            named.append(event)
            if FieldReading.member(event.name, of: payload) != nil { filled.append(event) }
        }
        // A report that is null is a report all the same, which says nothing.
        let events = filled.isEmpty ? named : filled
        guard events.count > 1 else { return events.first }
        throw EntryFault(
            "the entry has '\(events[0].name.text)' and '\(events[1].name.text)', where one event belongs"
        )
    }

    private static let startupName: JSONName = "startupEvent"
    private static let shutdownName: JSONName = "shutdownEvent"
    private static let clearTPMName: JSONName = "clearTPMEvent"
    private static let clearTpmName: JSONName = "clearTpmEvent"
    private static let earlyName: JSONName = "earlyBootReportEvent"
    private static let lateName: JSONName = "lateBootReportEvent"
    private static let launchName: JSONName = "sevLaunchAttestationReportEvent"
}
