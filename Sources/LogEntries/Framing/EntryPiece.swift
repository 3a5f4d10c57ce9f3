public import Messages

/// One entry as it stands in a file, or a piece of the file in which no entry can be told.
public struct EntryPiece: ~Escapable {
    /// The bytes: a line with its ending, or an object that spans lines with the rest of its last line, or an element of
    /// an array without anything around it. Of a piece with a fault as much as was kept, possibly nothing.
    public let bytes: RawSpan

    /// The line in which the piece begins, counted from 1.
    public let line: Int

    /// Why no entry can be told; nil for an entry, of which nothing but its bounds has been looked at.
    public let fault: Message?

    /// Whether there are line breaks inside of the entry.
    public let spansLines: Bool

    @_lifetime(copy bytes)
    init(_ bytes: RawSpan, line: Int, fault: Message? = nil, spansLines: Bool = false) {
        self.bytes = bytes
        self.line = line
        self.fault = fault
        self.spansLines = spansLines
    }
}
