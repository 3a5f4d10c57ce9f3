import LogEntries
import Messages
import SourceText

/// An entry on one line.
struct EntryLine {
    /// The entry with a line feed behind it.
    let bytes: [UInt8]

    /// Takes bytes that have to be one JSON object of at most ``EntryBatch/sizeLimit`` bytes.
    ///
    /// Within JSON, line breaks stand only between tokens, where a space means the same (RFC 8259, section 2).
    init(_ entry: RawSpan, _ tape: inout JSONTape) throws(Refusal) {
        guard entry.byteCount < EntryBatch.sizeLimit else {
            throw Refusal(reason: "it has more than \(EntryBatch.sizeLimit) bytes")
        }
        do throws(SyntaxError) {
            try tape.readEntry(entry)
        } catch {
            throw Refusal(reason: "it is not a log entry: \(error.message), at byte \(error.range.lowerBound)")
        }
        self.init(checked: entry)
    }

    /// Takes an object that has been read.
    init(checked entry: RawSpan) {
        bytes =
            entry.withUnsafeBytes { bytes in
                bytes.map { $0 == UInt8(ascii: "\n") || $0 == UInt8(ascii: "\r") ? UInt8(ascii: " ") : $0 }
            } + [UInt8(ascii: "\n")]
    }

    /// Why something is no entry.
    struct Refusal: Error, Hashable {
        let reason: Message
    }
}
