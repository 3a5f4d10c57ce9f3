public import Messages

/// What a check or a comparison came to.
public enum CheckOutcome: String, Hashable, Codable, Sendable, CaseIterable {
    /// What was claimed holds.
    case passed
    /// What was claimed does not hold.
    case failed
    /// There is too little to say either.
    case notDetermined
}

/// What one check of evidence came to, and why.
public struct CheckResult: Hashable, Codable, Sendable {
    /// The name of the check, the same in every language: `quote-signature`.
    public let check: String
    /// What it came to.
    public let outcome: CheckOutcome
    /// Why, as one sentence without a full stop.
    public let detail: Message
    /// What depends on it.
    public let weight: Weight

    /// What depends on a check.
    public enum Weight: String, Hashable, Codable, Sendable {
        /// Whether the evidence proves anything: it has to pass.
        case proof
        /// Whether what was proven is to be trusted: it has to pass.
        case trust
        /// Something that only a failure says anything about.
        case remark
    }

    /// Makes a result.
    public init(_ check: String, _ outcome: CheckOutcome, _ detail: Message, weight: Weight) {
        self.check = check
        self.outcome = outcome
        self.detail = detail
        self.weight = weight
    }
}
