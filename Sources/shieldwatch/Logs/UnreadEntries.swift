import LogEntries
import Messages
import SourceText

/// Says where entries could not be read, and counts them.
struct UnreadEntries {
    /// How many there are.
    private(set) var count = 0

    /// So many are named; a file of something else has an unreadable entry in every line.
    private static let shown = 50

    /// Notes a piece that its framing shows to be none.
    mutating func add(_ fault: Message, file: String, line: Int) {
        say("\(file):\(line): \(fault)")
    }

    /// Notes an entry that is no JSON, with the place inside of it.
    mutating func add(_ error: SyntaxError, in piece: borrowing EntryPiece, file: String) {
        let (line, column) = piece.bytes.withUnsafeBytes { bytes in
            let before = bytes.prefix(error.range.lowerBound)
            let start = before.lastIndex(of: UInt8(ascii: "\n")).map { $0 + 1 } ?? 0
            let column = before[start...].count { $0 & 0xC0 != 0x80 } + 1
            return (piece.line + before.count { $0 == UInt8(ascii: "\n") }, column)
        }
        say("\(file):\(line):\(column): \(error.message)")
    }

    /// Says how many there were when not all were named.
    func finish() {
        guard count > Self.shown else { return }
        Console.note(saying: "\(count) entries could not be read; the first \(Self.shown) are named above")
    }

    private mutating func say(_ message: Message) {
        count += 1
        if count <= Self.shown { Console.note(saying: message) }
    }
}
