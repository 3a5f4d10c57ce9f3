public import Messages
import SourceText

/// Why an entry cannot be read.
public struct EntryFault: Error, Hashable, Sendable {
    /// The reason, in a sentence without a full stop.
    public let message: Message

    /// Makes a fault.
    public init(_ message: Message) { self.message = message }
}

extension EntryFault {
    /// What makes an entry no JSON, with its place.
    init(_ error: SyntaxError) { self.init("\(error.message), at byte \(error.range.lowerBound + 1) of the entry") }

    /// That an object is something else, which was sent by mistake.
    static let noEntry = EntryFault("this is no log entry: it has neither logName nor resource, timestamp or insertId")
}
