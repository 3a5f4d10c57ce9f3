public import Alerting
public import LogEntries
import Messages

/// The silences.
public struct SilenceTable {
    private let connection: any SQLConnection

    /// The table in a transaction.
    public init(_ connection: any SQLConnection) { self.connection = connection }

    /// Stores a silence; one with the same identifier is replaced.
    public func save(_ silence: Silence) throws(StorageError) {
        try KeyText.check(silence.id, "the identifier of a silence")
        try connection.execute(
            """
            INSERT INTO silences (id, matchers, starts_at, ends_at, author, comment) VALUES (?1, ?2, ?3, ?4, ?5, ?6)
            ON CONFLICT (id) DO UPDATE SET matchers = excluded.matchers, starts_at = excluded.starts_at,
            ends_at = excluded.ends_at, author = excluded.author, comment = excluded.comment
            """,
            [
                .text(silence.id), .text(try StoredJSON.text(silence.matchers)), SQLValue(silence.startsAt),
                SQLValue(silence.endsAt), .text(silence.author), .text(silence.comment),
            ]
        )
    }

    /// Every silence that is kept, sorted by identifier.
    public func all() throws(StorageError) -> [Silence] {
        try silences("SELECT \(Self.selected) FROM silences ORDER BY id", [])
    }

    /// Silences sorted by identifier.
    /// - Parameters:
    ///   - state: those that stand so at the moment only; nil for all.
    ///   - id: behind which to begin; empty for the first.
    ///   - limit: how many.
    public func list(
        _ state: SilenceState?,
        at now: Timestamp,
        after id: String = "",
        limit: Int
    ) throws(StorageError) -> [Silence] {
        let condition =
            switch state {
            case .pending: "starts_at > ?3 AND "
            case .active: "starts_at <= ?3 AND ends_at > ?3 AND "
            case .ended: "ends_at <= ?3 AND "
            case nil: ""
            }
        let sql = "SELECT \(Self.selected) FROM silences WHERE \(condition)id > ?1 ORDER BY id LIMIT ?2"
        let parameters: [SQLValue] = [.text(id), SQLValue(limit)]
        return try silences(sql, state == nil ? parameters : parameters + [SQLValue(now)])
    }

    /// The silences in force at a moment, sorted by identifier.
    public func inForce(at now: Timestamp) throws(StorageError) -> [Silence] {
        let sql = "SELECT \(Self.selected) FROM silences WHERE starts_at <= ?1 AND ends_at > ?1 ORDER BY id"
        return try silences(sql, [SQLValue(now)])
    }

    /// The silence with an identifier; nil when there is none.
    public func silence(_ id: String) throws(StorageError) -> Silence? {
        try silences("SELECT \(Self.selected) FROM silences WHERE id = ?1", [.text(id)]).first
    }

    /// Removes a silence.
    /// - Returns: whether there was one.
    public func remove(_ id: String) throws(StorageError) -> Bool {
        try connection.execute("DELETE FROM silences WHERE id = ?1", [.text(id)]) > 0
    }

    /// Removes those that ended before a moment.
    /// - Returns: how many it removed.
    func removeEnded(before moment: Timestamp) throws(StorageError) -> Int {
        try connection.execute("DELETE FROM silences WHERE ends_at < ?1", [SQLValue(moment)])
    }

    private static let selected = "id, matchers, starts_at, ends_at, author, comment"

    private func silences(_ sql: String, _ parameters: [SQLValue]) throws(StorageError) -> [Silence] {
        var silences: [Silence] = []
        for row in try connection.rows(sql, parameters) {
            let silence = Silence(
                id: try row.text(0),
                matchers: try StoredJSON.value(try row.text(1)),
                startsAt: try row.timestamp(2),
                endsAt: try row.timestamp(3),
                author: try row.text(4),
                comment: try row.text(5)
            )
            guard let silence else { throw .corrupt("a silence covers everything or never counts") }
            silences.append(silence)
        }
        return silences
    }
}
