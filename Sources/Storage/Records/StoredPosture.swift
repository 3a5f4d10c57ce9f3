public import LogEntries

/// A result of scans over time.
public struct StoredPosture: Hashable, Sendable {
    /// What was scanned, as who sent it names it: results of one source say nothing about those of another.
    public let source: String

    /// The result, as it was last sent.
    public let result: PostureResult

    /// When it was first sent, or first again after it had been resolved.
    public let firstSeen: Timestamp

    /// When it was last sent.
    public let lastSeen: Timestamp

    /// When a scan of the source first did not have it any more; nil while it is there.
    public let resolvedAt: Timestamp?
}
