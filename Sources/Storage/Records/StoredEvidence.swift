public import Attestation
public import IntegrityEvents
public import LogEntries

/// What a machine showed to prove how it booted, and what that came to.
public struct StoredEvidence: Sendable, Hashable {
    /// Its number: later ones have higher numbers; 0 before it is stored.
    public let sequence: Int64

    /// What tells it from other evidence: a SHA-256 in hexadecimal.
    public let digest: String

    /// The machine that it is said to be of.
    public let instance: Instance

    /// When it came, by the monitor's time.
    public let receivedAt: Timestamp

    /// The boot that it is of, as reports count boots; nil where that is not known.
    public let bootCounter: String?

    /// Whether it answers a question of the monitor.
    public let freshness: Freshness

    /// What it came to.
    public let verdict: Verdict

    /// Whether the machine itself shows it, and now: its own key signed it, over an open question. All other evidence can
    /// be made up, or kept back, by whoever may send any.
    public var isAuthentic: Bool { freshness == .fresh && verdict.isSignedByInstance }

    /// Makes a record.
    public init(
        digest: String,
        instance: Instance,
        receivedAt: Timestamp,
        bootCounter: String?,
        freshness: Freshness,
        verdict: Verdict,
        sequence: Int64 = 0
    ) {
        self.sequence = sequence
        self.digest = digest
        self.instance = instance
        self.receivedAt = receivedAt
        self.bootCounter = bootCounter
        self.freshness = freshness
        self.verdict = verdict
    }

    /// The largest evidence that is kept as it came, in bytes.
    public static let rawLimit = 2 << 20

    /// The largest that is kept of what the machine did not show itself: quote, signature and key, and a small log.
    public static let otherRawLimit = 64 << 10

    var rawLimit: Int { isAuthentic ? Self.rawLimit : Self.otherRawLimit }
}
