import Messages

/// One of the entries in a piece of a file that is more than one entry: a copy of its bytes, or why it is none.
public struct UnpackedEntry: Sendable {
    private let bytes: [UInt8]
    private let line: Int
    private let fault: Message?
    private let isElement: Bool

    /// The entry as a piece of its own.
    public var piece: EntryPiece {
        @_lifetime(borrow self) get {
            EntryPiece(
                bytes.span.bytes,
                line: line,
                fault: fault,
                isElement: isElement,
                spansLines: bytes.dropLast().contains(UInt8(ascii: "\n"))
            )
        }
    }

    /// Makes an entry.
    /// - Parameter isElement: whether the entry lacks a line ending.
    init(_ bytes: [UInt8], line: Int, isElement: Bool = true) {
        self.bytes = bytes
        self.line = line
        self.isElement = isElement
        fault = nil
    }

    /// Notes what is no entry.
    init(fault: Message, line: Int) {
        bytes = []
        self.line = line
        self.fault = fault
        isElement = false
    }
}
