public import Messages

/// Why a text could not be read, and where.
public struct SyntaxError: Error, Hashable, Sendable {
    /// What is wrong and what was expected instead, as one sentence without a full stop.
    public let message: Message

    /// The bytes that are at fault; empty at the end of the text.
    public let range: SourceRange

    /// Makes an error about a range of the text.
    public init(_ message: Message, at range: SourceRange) {
        self.message = message
        self.range = range
    }

    /// Makes an error about one offset.
    public init(_ message: Message, at offset: Int) {
        self.init(message, at: SourceRange(offset, offset + 1))
    }
}
