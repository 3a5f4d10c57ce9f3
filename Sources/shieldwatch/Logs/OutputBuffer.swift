import LogEntries

/// Gathers what goes to standard output, and writes it in large pieces.
struct OutputBuffer: ~Copyable {
    private var bytes: [UInt8] = []

    /// Whether the last entry that was added did not end its line.
    private var isLineOpen = false

    /// Whether the reader has gone away, so that nothing more is wanted.
    private(set) var isClosed = false

    private static let size = 256 << 10

    /// Adds an entry: a line as it is, an element of an array with a line ending.
    ///
    /// An entry that spans lines is put on one: its line breaks and the indentation behind them are left out.
    mutating func add(_ piece: EntryPiece) {
        if isLineOpen { bytes.append(UInt8(ascii: "\n")) }
        if piece.spansLines {
            addJoined(piece.bytes)
        } else {
            piece.bytes.withUnsafeBytes { bytes.append(contentsOf: $0) }
        }
        if piece.isElement || piece.spansLines { bytes.append(UInt8(ascii: "\n")) }
        isLineOpen = bytes.last != UInt8(ascii: "\n")
        if bytes.count >= Self.size { flush() }
    }

    private mutating func addJoined(_ entry: RawSpan) {
        entry.withUnsafeBytes { buffer in
            var isIndentation = true
            for byte in buffer {
                // A text has no raw line break in it, so that those of the layout are all there are.
                if byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\r") {
                    isIndentation = true
                } else if !isIndentation || byte != UInt8(ascii: " ") && byte != UInt8(ascii: "\t") {
                    isIndentation = false
                    bytes.append(byte)
                }
            }
        }
    }

    /// Writes what has been gathered.
    mutating func flush() {
        if !isClosed { isClosed = !bytes.withUnsafeBytes { Console.write($0) } }
        bytes.removeAll(keepingCapacity: bytes.capacity <= 4 * Self.size)
    }
}
