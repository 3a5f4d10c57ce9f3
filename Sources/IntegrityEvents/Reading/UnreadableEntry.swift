public import Messages

/// An entry that could not be read.
public struct UnreadableEntry: Hashable, Sendable {
    /// The file.
    public let file: String

    /// The line in which the entry begins, counted from 1.
    public let line: Int

    /// Why, in a sentence without a full stop.
    public let reason: Message

    /// Makes a note of an entry.
    public init(file: String, line: Int, reason: Message) {
        self.file = file
        self.line = line
        self.reason = reason
    }
}
