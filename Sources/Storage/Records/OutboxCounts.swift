public import LogEntries

/// How many notifications of one channel stand where.
public struct OutboxCounts: Hashable, Sendable {
    /// The channel's name.
    public let channel: String

    /// How many wait.
    public let pending: Int

    /// How many were sent, as far as they are kept.
    public let sent: Int

    /// How many were given up, as far as they are kept.
    public let givenUp: Int

    /// When the oldest that waits was decided upon; nil when none waits.
    public let oldestPending: Timestamp?
}
