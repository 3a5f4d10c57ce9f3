public import Messages
public import SourceText

/// Why the service would refuse a filter, and where.
public struct FilterError: Error, Hashable, Sendable {
    /// What kind of mistake it is.
    public enum Kind: String, Sendable {
        /// The text does not follow the grammar.
        case syntax
        /// More characters than the service takes.
        case tooLong = "too-long"
        /// Deeper parentheses than are read.
        case tooDeep = "too-deep"
        /// A name that a log entry does not have.
        case unknownField = "unknown-field"
        /// An element of an array is asked for by its number.
        case indexInPath = "index-in-path"
        /// A function that does not exist, or is called in a way that it does not allow.
        case function
        /// A value that cannot be what stands in its place: an address, an expression, a fraction.
        case value
    }

    /// What kind of mistake it is.
    public let kind: Kind

    /// What is wrong, as one sentence without a full stop.
    public let message: Message

    /// The bytes of the filter that are at fault; empty at its end.
    public let range: SourceRange

    /// A mistake against the grammar.
    init(_ message: Message, at range: SourceRange) {
        self.init(.syntax, message, at: range)
    }

    init(_ kind: Kind, _ message: Message, at range: SourceRange) {
        self.kind = kind
        self.message = message
        self.range = range
    }
}
