public import Messages

/// Why an entry cannot be read.
public struct EntryFault: Error, Hashable, Sendable {
    /// The reason, in a sentence without a full stop.
    public let message: Message

    /// Makes a fault.
    public init(_ message: Message) { self.message = message }
}
