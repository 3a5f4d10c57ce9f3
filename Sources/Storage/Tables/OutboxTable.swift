public import Alerting
public import LogEntries
import Messages

/// The notifications that are to be sent, written in the transaction that decides upon them.
///
/// Of one incident's notifications through one channel each waits for those before it, so that nobody hears the end
/// before the beginning. Send them by ``OutboxQueue``.
public struct OutboxTable {
    /// What is announced when there is something to send.
    public static let topic = "outbox"

    private let connection: any SQLConnection

    /// The table in a transaction.
    public init(_ connection: any SQLConnection) { self.connection = connection }

    /// Adds notifications, and wakes who sends them. One that is there already is not added again.
    /// - Parameter now: the monitor's time, from when they may be sent.
    public func insert(_ notifications: [Notification], at now: Timestamp) throws(StorageError) {
        guard !notifications.isEmpty else { return }
        var rows: [[SQLValue]] = []
        for notification in notifications {
            rows.append([
                .text(notification.idempotencyKey), .text(notification.channel), .text(notification.incident.key.text),
                .text(try StoredJSON.text(StoredNotification(notification))), .text(OutboxItem.State.pending.rawValue),
                SQLValue(0), SQLValue(now), SQLValue(now),
            ])
        }
        let columns = ["idempotency_key", "channel", "incident", "body", "state", "attempts", "created_at", "due_at"]
        let ending = "ON CONFLICT (idempotency_key) DO NOTHING"
        _ = try connection.insert(into: "outbox", columns, rows, ending: ending)
        try connection.announce(Self.topic)
    }

    /// The numbers of the notifications of a channel that may be sent now, those that have waited longest first.
    public func due(through channel: String, at now: Timestamp, limit: Int) throws(StorageError) -> [Int64] {
        let rows = try connection.rows(
            """
            SELECT id FROM outbox AS item WHERE state = 'pending' AND channel = ?1 AND due_at <= ?2 AND \
            \(Self.isFirst) ORDER BY due_at, id LIMIT ?3
            """,
            [.text(channel), SQLValue(now), SQLValue(limit)]
        )
        var ids: [Int64] = []
        for row in rows { ids.append(try row.integer(0)) }
        return ids
    }

    /// When the next notification of a channel may be sent, in the past where one may be now; nil when none waits.
    public func nextDue(through channel: String) throws(StorageError) -> Timestamp? {
        let sql = """
            SELECT MIN(due_at) FROM outbox AS item WHERE state = 'pending' AND channel = ?1 AND \(Self.isFirst)
            """
        return try connection.row(sql, [.text(channel)])?.optionalTimestamp(0)
    }

    /// A notification, if it still waits.
    public func pending(_ id: Int64) throws(StorageError) -> OutboxItem? {
        let sql = "SELECT \(Self.selected) FROM outbox WHERE id = ?1 AND state = 'pending'"
        return try connection.row(sql, [.integer(id)]).map { row throws(StorageError) in try Self.item(row) }
    }

    /// Notifications in the order of their numbers, whatever their state.
    /// - Parameter id: the number behind which to begin.
    public func list(after id: Int64 = 0, limit: Int) throws(StorageError) -> [OutboxItem] {
        let sql = "SELECT \(Self.selected) FROM outbox WHERE id > ?1 ORDER BY id LIMIT ?2"
        var items: [OutboxItem] = []
        for row in try connection.rows(sql, [.integer(id), SQLValue(limit)]) { items.append(try Self.item(row)) }
        return items
    }

    /// Records what came of a try.
    /// - Returns: false when the notification did not wait any more: somebody else recorded something.
    @discardableResult
    public func record(_ outcome: DeliveryOutcome, of id: Int64, at now: Timestamp) throws(StorageError) -> Bool {
        let (state, due, reason) = outcome.columns
        let changed = try connection.execute(
            """
            UPDATE outbox SET state = ?1, due_at = COALESCE(?2, due_at), last_error = COALESCE(?3, last_error),
            finished_at = ?4, attempts = attempts + ?6 WHERE id = ?5 AND state = 'pending'
            """,
            [
                .text(state.rawValue), due, reason, state == .pending ? .null : SQLValue(now), .integer(id),
                SQLValue(outcome.attempts),
            ]
        )
        // What waited for it may go now.
        if changed > 0, state != .pending { try connection.announce(Self.topic) }
        return changed > 0
    }

    /// By whose clock notifications wait.
    public enum WaitOrigin: Sendable {
        /// Any.
        case any
        /// One that showed a later time than it is: what was made later than now, or waits longer than any receiver may ask.
        case future
    }

    /// Lets notifications that wait for another try have it now, after the clock was set back.
    /// - Parameter now: the monitor's time.
    public func bringForward(from origin: WaitOrigin, to now: Timestamp) throws(StorageError) {
        let condition = origin == .any ? "" : " AND (created_at > ?1 OR due_at > ?2)"
        let sql = "UPDATE outbox SET due_at = ?1 WHERE state = 'pending' AND due_at > ?1\(condition)"
        let longest = SQLValue(now.advanced(by: .seconds(Self.longestWait)))
        if try connection.execute(sql, origin == .any ? [SQLValue(now)] : [SQLValue(now), longest]) > 0 {
            try connection.announce(Self.topic)
        }
    }

    /// Longer than this, in seconds, no notification waits for another try: receivers can ask for an hour.
    private static let longestWait = 3_660

    /// How much waits and was sent, by channel.
    public func counts() throws(StorageError) -> [OutboxCounts] {
        let rows = try connection.rows(
            """
            SELECT channel, SUM(CASE state WHEN 'pending' THEN 1 ELSE 0 END),
            SUM(CASE state WHEN 'sent' THEN 1 ELSE 0 END), SUM(CASE state WHEN 'given-up' THEN 1 ELSE 0 END),
            MIN(CASE state WHEN 'pending' THEN created_at END) FROM outbox GROUP BY channel ORDER BY channel
            """
        )
        var counts: [OutboxCounts] = []
        for row in rows {
            counts.append(
                OutboxCounts(
                    channel: try row.text(0),
                    pending: Int(try row.integer(1)),
                    sent: Int(try row.integer(2)),
                    givenUp: Int(try row.integer(3)),
                    oldestPending: try row.optionalTimestamp(4)
                )
            )
        }
        return counts
    }

    /// Gives up what waits for a channel that is there no more.
    /// - Parameters:
    ///   - moment: when it was decided upon at the latest.
    ///   - now: the monitor's time.
    /// - Returns: how many it gave up.
    public func giveUp(
        through channel: String,
        before moment: Timestamp,
        at now: Timestamp
    ) throws(StorageError) -> Int {
        try connection.execute(
            """
            UPDATE outbox SET state = 'given-up', last_error = ?1, finished_at = ?2
            WHERE state = 'pending' AND channel = ?3 AND created_at < ?4
            """,
            [.text("\(Self.noChannel)"), SQLValue(now), .text(channel), SQLValue(moment)]
        )
    }

    private static let noChannel: Message = "the configuration names no such channel"

    /// Removes what was sent or given up before a moment.
    /// - Returns: how many it removed.
    func removeFinished(before moment: Timestamp, limit: Int) throws(StorageError) -> Int {
        try connection.execute(
            """
            DELETE FROM outbox WHERE id IN (SELECT id FROM outbox WHERE finished_at < ?1 ORDER BY finished_at LIMIT ?2\
            \(connection.dialect.skippingLocked))
            """,
            [SQLValue(moment), SQLValue(limit)]
        )
    }
}

extension OutboxTable {
    /// Whether no earlier notification of the same incident waits for the same channel.
    private static let isFirst = """
        NOT EXISTS (SELECT 1 FROM outbox AS earlier WHERE earlier.state = 'pending' AND earlier.channel = item.channel \
        AND earlier.incident = item.incident AND earlier.id < item.id)
        """

    private static let selected = "id, channel, body, state, attempts, created_at, due_at, last_error"

    private static func item(_ row: SQLRow) throws(StorageError) -> OutboxItem {
        let stored: StoredNotification = try StoredJSON.value(try row.text(2))
        return OutboxItem(
            id: try row.integer(0),
            notification: stored.notification(through: try row.text(1)),
            state: try row.word(3),
            attempts: Int(try row.integer(4)),
            createdAt: try row.timestamp(5),
            dueAt: try row.timestamp(6),
            lastError: try row.optionalText(7)
        )
    }
}
