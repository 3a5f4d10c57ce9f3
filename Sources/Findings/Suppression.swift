/// A decision not to be told about a finding.
public struct Suppression: Hashable, Sendable {
    /// Where the decision stands.
    public enum Kind: Hashable, Sendable {
        /// A comment beside the resource.
        case comment(SourceLocation)
        /// An entry of a baseline file.
        case baseline(file: String)
    }

    /// Where the decision stands.
    public let kind: Kind

    /// Why, in the words of whoever decided.
    public let reason: String

    /// The last day on which it holds, as `2027-01-31`; nil when it has no end.
    public let until: Day?

    /// Makes a suppression.
    public init(kind: Kind, reason: String, until: Day? = nil) {
        self.kind = kind
        self.reason = reason
        self.until = until
    }
}
