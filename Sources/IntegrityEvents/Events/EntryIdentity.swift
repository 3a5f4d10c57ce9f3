public import LogEntries

/// What tells one log entry from another.
///
/// An `insertId` counts within one machine's stream only, so that it takes all four to recognise a redelivery.
public struct EntryIdentity: Hashable, Sendable {
    /// The log's name, such as `projects/p/logs/compute.googleapis.com%2Fshielded_vm_integrity`.
    public let log: String

    /// The machine's numeric ID; empty when the entry names none.
    public let instance: String

    /// When it happened.
    public let timestamp: Timestamp

    /// The entry's own ID; nil when it has none.
    public let insertID: String?

    /// Identifies an entry.
    public init(log: String, instance: String, timestamp: Timestamp, insertID: String?) {
        self.log = log
        self.instance = instance
        self.timestamp = timestamp
        self.insertID = insertID
    }
}
