import IntegrityEvents
import LogEntries
import Storage

/// The start of a machine, and when the monitor learned of it.
struct LearnedStart: Sendable {
    /// The start.
    let event: LogEvent

    /// By the clock of the process that took it in; nil where that is forgotten.
    let learned: Timestamp?

    /// The starts since a moment of the log, the latest first.
    static func latest(
        since moment: Timestamp,
        limit: Int,
        _ connection: any SQLConnection
    ) throws -> [LearnedStart] {
        let starts = try EventTable(connection).starts(since: moment, limit: limit).map { stored in
            (event: stored.event, key: try EntryKey(stored.event))
        }
        let arrivals = try EntryTable(connection).arrivals(of: starts.lazy.map(\.key))
        return starts.map { LearnedStart(event: $0.event, learned: arrivals[$0.key]) }
    }
}
