/// What became of the entries that were read.
public struct EntryCounts: Hashable, Sendable {
    /// All entries: the sum of those of the log of integrity events, others, those that a query left out and those that
    /// could not be read.
    public var read: Int { integrity + other + filtered + unreadable }

    /// Entries of the log of integrity events, duplicates included.
    public var integrity = 0

    /// Integrity events that had been there before.
    public var duplicates = 0

    /// Integrity events of a kind that is not known.
    public var unknown = 0

    /// Entries of other logs.
    public var other = 0

    /// Entries that a query does not match.
    public var filtered = 0

    /// Entries that could not be read.
    public var unreadable = 0

    /// Makes counts of nothing.
    public init() {}
}
