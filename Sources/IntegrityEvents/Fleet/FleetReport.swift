/// What the entries of a fleet come to.
public struct FleetReport: Sendable {
    /// The reports in the order of time.
    public let rows: [BootRow]

    /// What else there is to tell, in the order of time.
    public let notices: [Notice]

    /// What became of the entries.
    public let entries: EntryCounts

    /// The entries that could not be read, at most so many as are kept.
    public let unread: [UnreadableEntry]

    /// Judges what was collected.
    public init(_ events: EventCollection, unread: [UnreadableEntry] = []) {
        entries = events.counts
        self.unread = unread
        let names = Self.names(events.others)
        rows = BootJudge.judge(events.reports, events: events.others, names: names).map { judged in
            let node = NodeReference(instance: judged.report.instance, name: names[judged.report.instance.id])
            return BootRow(
                judged: judged,
                node: node,
                verdict: judged.verdict,
                explanation: BootExplanation.sentences(judged, system: node.system),
                steps: judged.verdict == .passed ? [] : Runbook.steps(for: node, since: judged.report.timestamp)
            )
        }
        notices = Self.notices(events.others)
    }

    /// The names of VMs that audit entries say.
    private static func names(_ events: [LogEvent]) -> [String: String] {
        let pairs = events.compactMap { event -> (String, String)? in
            guard case .action(let action) = event.kind, let name = action.instanceName, !event.instance.id.isEmpty else {
                return nil
            }
            return (event.instance.id, name)
        }
        return Dictionary(pairs) { first, _ in first }
    }

    /// One operation has an entry for its beginning and one for its end; both tell the same.
    private static func notices(_ events: [LogEvent]) -> [Notice] {
        var told: Set<[String]> = []
        return inOrder(events).compactMap { event in
            guard let notice = Notice(event) else { return nil }
            guard case .action(let action) = event.kind, let operation = action.operation else { return notice }
            return told.insert([operation, notice.kind.rawValue]).inserted ? notice : nil
        }
    }

    private static func inOrder(_ events: [LogEvent]) -> [LogEvent] {
        events.enumerated().sorted { left, right in
            let (one, other) = (left.element, right.element)
            if one.timestamp != other.timestamp { return one.timestamp < other.timestamp }
            return one.instance.id != other.instance.id
                ? one.instance.id < other.instance.id : left.offset < right.offset
        }.map(\.element)
    }
}
