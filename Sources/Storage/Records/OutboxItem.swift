public import Alerting
public import LogEntries

/// A notification that waits to be sent, was sent or was given up.
public struct OutboxItem: Hashable, Sendable {
    /// Where it stands.
    public enum State: String, Sendable, CaseIterable {
        /// To be sent, now or when its time has come.
        case pending
        /// The receiver has it.
        case sent
        /// It will not be tried again.
        case givenUp = "given-up"
    }

    /// Its number. Notifications of one incident through one channel have rising numbers.
    public let id: Int64

    /// What to send, where.
    public let notification: Notification

    /// Where it stands.
    public let state: State

    /// How often it has been tried.
    public let attempts: Int

    /// When it was decided upon.
    public let createdAt: Timestamp

    /// When it may be tried next.
    public let dueAt: Timestamp

    /// What went wrong the last time, in English; nil when nothing did.
    public let lastError: String?

    /// Makes an item.
    public init(
        id: Int64,
        notification: Notification,
        state: State,
        attempts: Int,
        createdAt: Timestamp,
        dueAt: Timestamp,
        lastError: String?
    ) {
        self.id = id
        self.notification = notification
        self.state = state
        self.attempts = attempts
        self.createdAt = createdAt
        self.dueAt = dueAt
        self.lastError = lastError
    }
}
