import Synchronization

/// The bytes of one text file, and what it takes to name a place in them.
///
/// Positions are asked for only where something is reported, so the table of line starts is made on first use.
public final class SourceFile: Sendable {
    /// The path shown to people and written into reports.
    public let path: String

    /// The content exactly as it was read, byte order mark and line endings included.
    public let bytes: [UInt8]

    private let lineTable = Mutex<LineTable?>(nil)

    /// Makes a source file from content that has already been read.
    public init(path: String, bytes: [UInt8]) {
        self.path = path
        self.bytes = bytes
    }

    /// Makes a source file from text, as tests and examples do.
    public convenience init(path: String, text: String) {
        self.init(path: path, bytes: Array(text.utf8))
    }

    /// The text of a range; bytes that are not UTF-8 become replacement characters.
    public func text(_ range: SourceRange) -> String {
        String(decoding: bytes[range.lowerBound..<range.upperBound], as: UTF8.self)
    }

    /// The line and column of a byte offset; an offset past the end is taken as the end.
    public func position(at offset: Int) -> SourcePosition {
        let offset = min(max(offset, 0), bytes.count)
        let table = table()
        let line = table.line(at: offset)
        let start = table.starts[line - 1]
        return SourcePosition(line: line, column: table.scalars(from: start, to: offset, in: bytes) + 1)
    }

    /// The line of a byte offset, which is found faster than its column.
    public func line(at offset: Int) -> Int { table().line(at: offset) }

    /// The text of a line, counted from 1, without its line ending; nil when there is no such line.
    /// - Parameter limit: how many bytes of it are wanted.
    public func line(_ number: Int, limit: Int = Int.max) -> String? {
        let starts = table().starts
        guard number >= 1, number <= starts.count else { return nil }
        let start = starts[number - 1]
        var end = number < starts.count ? starts[number] - 1 : bytes.count
        if end > start, bytes[end - 1] == UInt8(ascii: "\r") { end -= 1 }
        return String(decoding: bytes[start..<max(start, end)].prefix(limit), as: UTF8.self)
    }

    private func table() -> LineTable {
        lineTable.withLock { table in
            if let table { return table }
            let made = LineTable(bytes)
            table = made
            return made
        }
    }
}

/// Where the lines of a text begin, and how many scalars stand before every so many bytes, so that a place in
/// a line of megabytes is found as quickly as any other.
private struct LineTable {
    let starts: [Int]
    private let scalarCounts: [Int]

    private static let stride = 1024

    init(_ bytes: [UInt8]) {
        // A byte order mark takes no column.
        var starts = [UTF8Scanning.byteOrderMarkLength(bytes)]
        var scalarCounts: [Int] = []
        var scalars = 0
        for (index, byte) in bytes.enumerated() {
            if index % Self.stride == 0 { scalarCounts.append(scalars) }
            if byte == UInt8(ascii: "\n") { starts.append(index + 1) }
            if !UTF8Scanning.isContinuation(byte) { scalars += 1 }
        }
        self.starts = starts
        self.scalarCounts = scalarCounts
    }

    func line(at offset: Int) -> Int {
        var low = 0
        var high = starts.count
        while high - low > 1 {
            let middle = (low + high) / 2
            if starts[middle] <= offset { low = middle } else { high = middle }
        }
        return low + 1
    }

    /// How many scalars begin between two places; near ones are counted, far ones come from the table.
    func scalars(from start: Int, to end: Int, in bytes: [UInt8]) -> Int {
        guard end > start else { return 0 }
        guard end - start > Self.stride else {
            return bytes[start..<end].count { !UTF8Scanning.isContinuation($0) }
        }
        return scalars(before: end, in: bytes) - scalars(before: start, in: bytes)
    }

    private func scalars(before offset: Int, in bytes: [UInt8]) -> Int {
        guard offset > 0 else { return 0 }
        let block = (offset - 1) / Self.stride
        let rest = bytes[(block * Self.stride)..<offset]
        return scalarCounts[block] + rest.count { !UTF8Scanning.isContinuation($0) }
    }
}
