public import MeasuredBoot

/// What the event log and the references add to a quote.
public struct LogAppraisal: Hashable, Sendable {
    /// Further checks: the replay, the order of the log, its problems.
    public var checks: [CheckResult]
    /// How each component compares with its references; none without references.
    public var components: [ComponentResult]
    /// The first event in which the boot differs from its references.
    public var firstDivergence: Divergence?

    /// Makes a review.
    public init(
        checks: [CheckResult] = [],
        components: [ComponentResult] = [],
        firstDivergence: Divergence? = nil
    ) {
        self.checks = checks
        self.components = components
        self.firstDivergence = firstDivergence
    }
}

/// An event log that has been read, before anything in it may be believed.
public struct LogReading: Sendable {
    /// The values that the log replays to. They stand in for values that were not sent with the quote.
    public let replayed: PCRValues

    /// Judges the log by the values that the TPM signed; there are none when the quote does not hold.
    public let review: @Sendable (_ signed: PCRValues?) -> LogAppraisal

    /// Makes a reading.
    public init(replayed: PCRValues, review: @escaping @Sendable (_ signed: PCRValues?) -> LogAppraisal) {
        self.replayed = replayed
        self.review = review
    }

    /// The reading where there is no log.
    public static let none = LogReading(replayed: PCRValues()) { _ in LogAppraisal() }

    /// The reading of a log or list that cannot be read: whatever the TPM signed, it does not show how that came about.
    public static func unreadable(_ error: EvidenceError) -> LogReading {
        let check = CheckResult(error.part.check, .failed, error.message, weight: .proof)
        return LogReading(replayed: PCRValues()) { _ in LogAppraisal(checks: [check]) }
    }
}

/// Reads the event log of evidence.
public typealias LogReader = @Sendable (Evidence) throws(EvidenceError) -> LogReading
