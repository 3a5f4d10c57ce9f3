public import IntegrityEvents
public import LogEntries

/// A machine of the inventory, with when it was there.
public struct StoredNode: Hashable, Sendable {
    /// What is known about it, everything that was ever said included.
    public let record: NodeRecord

    /// When an inventory first named it.
    public let firstSeen: Timestamp

    /// When an inventory last named it.
    public let lastSeen: Timestamp

    /// When an inventory first did not name it any more; nil while it is there.
    public let goneSince: Timestamp?

    /// Makes a node.
    public init(record: NodeRecord, firstSeen: Timestamp, lastSeen: Timestamp, goneSince: Timestamp?) {
        self.record = record
        self.firstSeen = firstSeen
        self.lastSeen = lastSeen
        self.goneSince = goneSince
    }
}
