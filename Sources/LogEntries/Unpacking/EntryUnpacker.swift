import SourceText

/// Takes apart what is more than an entry: objects one behind the other in a line, as files without an ending of their
/// last line make when they are put together; and what is put around entries (``EntryWrapping``).
public struct EntryUnpacker: ~Copyable {
    private var tape = JSONTape()

    /// Makes an unpacker.
    public init() {}

    /// Whether a piece may be something around entries, which asks for unpacking it. Objects one behind the other are
    /// found by reading, which fails behind the first of them.
    public static func mayWrap(_ bytes: RawSpan) -> Bool { EntryWrapping.mayBegin(bytes) }

    /// The entries in a piece, with the lines in which they begin.
    /// - Returns: nil for a piece that is one entry, or no entry for another reason.
    public mutating func unpack(_ piece: borrowing EntryPiece) -> [UnpackedEntry]? {
        guard piece.fault == nil else { return nil }
        let objects = Self.objects(in: piece.bytes)
        guard objects.count > 1 else { return unwrap(piece.bytes, piece.line) }
        var entries: [UnpackedEntry] = []
        var (line, place) = (piece.line, 0)
        for range in objects {
            line += Self.lineFeeds(piece.bytes, place..<range.lowerBound)
            place = range.lowerBound
            let object = piece.bytes.extracting(range)
            let isElement = range.upperBound < piece.bytes.byteCount || piece.isElement
            entries += unwrap(object, line) ?? [UnpackedEntry(Self.copy(object), line: line, isElement: isElement)]
        }
        return entries
    }

    /// The objects of a line; what follows the last of them, and is none, belongs to it.
    private static func objects(in bytes: RawSpan) -> [Range<Int>] {
        var ranges: [Range<Int>] = []
        var start = TextScanning.skipBlanks(bytes, from: 0)
        while start < bytes.byteCount, bytes.unsafeLoad(fromByteOffset: start, as: UInt8.self) == UInt8(ascii: "{") {
            guard let end = BracketScanner.end(of: bytes, from: start) else { break }
            ranges.append(start..<end)
            start = TextScanning.skipBlanks(bytes, from: end)
        }
        guard let last = ranges.popLast() else { return [] }
        let rest = ranges.isEmpty ? 0 : last.lowerBound
        // An object that is not closed is one that cannot be read.
        if start < bytes.byteCount, bytes.unsafeLoad(fromByteOffset: start, as: UInt8.self) == UInt8(ascii: "{") {
            return ranges + [last, start..<bytes.byteCount]
        }
        return ranges + [rest..<bytes.byteCount]
    }

    private mutating func unwrap(_ bytes: RawSpan, _ line: Int) -> [UnpackedEntry]? {
        guard EntryWrapping.mayBegin(bytes) else { return nil }
        do throws(SyntaxError) {
            try tape.readEntry(bytes)
        } catch {
            return nil
        }
        guard let object = tape.root(in: bytes), let found = EntryWrapping.entries(of: object) else { return nil }
        return found.map { part in
            switch part {
            case .range(let range):
                UnpackedEntry(
                    Self.copy(bytes.extracting(range)),
                    line: line + Self.lineFeeds(bytes, 0..<range.lowerBound)
                )
            case .bytes(let bytes): UnpackedEntry(bytes, line: line)
            case .fault(let message): UnpackedEntry(fault: message, line: line)
            }
        }
    }

    private static func copy(_ bytes: RawSpan) -> [UInt8] { bytes.withUnsafeBytes { Array($0) } }

    private static func lineFeeds(_ bytes: RawSpan, _ range: Range<Int>) -> Int {
        bytes.extracting(range).withUnsafeBytes { $0.count { $0 == UInt8(ascii: "\n") } }
    }
}
