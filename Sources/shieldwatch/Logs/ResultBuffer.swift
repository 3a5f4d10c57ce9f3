/// Gathers a result that is made piece by piece, and writes it in large pieces.
struct ResultBuffer: ~Copyable {
    private var text = ""

    /// Whether the reader has gone away, so that nothing more is wanted.
    private(set) var isClosed = false

    private static let size = 256 << 10

    /// Adds a piece.
    mutating func add(_ piece: String) {
        text += piece
        if text.utf8.count >= Self.size { flush() }
    }

    /// Writes what has been gathered.
    mutating func flush() {
        if !isClosed { isClosed = !text.withUTF8 { Console.write(UnsafeRawBufferPointer($0)) } }
        text.removeAll(keepingCapacity: true)
    }
}
