public import Messages

/// Why bytes are not what they should be, and where.
public struct MalformedInput: Error, Hashable, Sendable {
    /// What is wrong, as one sentence without a full stop.
    public let message: Message

    /// The offset of the byte at fault, counted from the beginning of the file.
    public let offset: Int

    /// Makes an error about one offset.
    public init(_ message: Message, at offset: Int) {
        self.message = message
        self.offset = offset
    }
}
