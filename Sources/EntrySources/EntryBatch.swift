/// A piece of a source: whole entries, and where to go on once they are committed.
public struct EntryBatch: Hashable, Sendable {
    /// The entries as NDJSON: each on a line of its own, which ends with a line feed.
    public let entries: [UInt8]

    /// Where the source goes on behind these entries; nil for a source that keeps its place itself, as Pub/Sub does.
    public let position: String?

    /// Makes a batch.
    public init(entries: [UInt8], position: String?) {
        self.entries = entries
        self.position = position
    }

    /// How many bytes of entries are handed over at once. A single entry may have as many, and no more.
    public static let sizeLimit = 1 << 20

    /// How many entries are handed over at once.
    public static let countLimit = 1_000
}
