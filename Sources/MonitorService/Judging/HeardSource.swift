import Alerting
import LogEntries
import Storage

/// Since when nothing has come from a source, as the database keeps it for all processes and those after them.
struct HeardSource {
    private let connection: any SQLConnection
    private let name: String

    /// A source in a transaction, under ``IncidentTable/lock`` if anything is to be changed.
    init(_ connection: any SQLConnection, _ name: String) {
        self.connection = connection
        self.name = name
    }

    private var key: String { "heard \(name)" }

    /// The moment; nil before anybody listened.
    func moment() throws -> Timestamp? { try MetaTable(connection).value(key).flatMap { Timestamp($0) } }

    /// The moment; where there is none, somebody begins to listen now.
    func moment(orBeginningAt now: Timestamp) throws -> Timestamp {
        if let moment = try moment() { return moment }
        try keep(now)
        return now
    }

    /// Keeps that something came.
    /// - Parameter moment: when, by a clock that may have been set back since the last time.
    /// - Returns: what is kept: always later than before, so that whoever looks sees that there is something new.
    func hear(at moment: Timestamp) throws -> Timestamp {
        let known = try self.moment()?.advanced(by: .nanoseconds(1))
        let kept = known.map { max($0, moment) } ?? moment
        try keep(kept)
        return kept
    }

    private func keep(_ moment: Timestamp) throws { try MetaTable(connection).set(key, to: "\(moment)") }
}
