/// One result of a scan, as somebody sent it.
public struct PostureResult: Hashable, Sendable {
    /// What it is recognised by from scan to scan.
    public let fingerprint: String

    /// The rule's id.
    public let rule: String

    /// The answer: `failed`, `notDetermined`, `suppressed` or `passed`.
    public let outcome: String

    /// How much it matters.
    public let severity: String

    /// The resource's address.
    public let address: String

    /// The result as it came: JSON.
    public let body: String

    /// Makes a result.
    public init(
        fingerprint: String,
        rule: String,
        outcome: String,
        severity: String,
        address: String,
        body: String
    ) {
        self.fingerprint = fingerprint
        self.rule = rule
        self.outcome = outcome
        self.severity = severity
        self.address = address
        self.body = body
    }
}
