import LogEntries
import TestSupport
import Testing

/// Lines that are much longer than entries are.
@Suite struct LongLineTests {
    private static let part = 1 << 16
    private static let short = Array("{\"a\":1}\n".utf8)

    /// What comes of a line of so many bytes between two short ones, as `line:bytes` or `line!reason`.
    ///
    /// No more than one part of the file is ever there at once, so that what the stream keeps is all that is kept.
    private func pieces(lineOf size: Int, limit: Int) -> [String] {
        var stream = EntryStream(limit: limit)
        var found: [String] = []
        func take(_ piece: EntryPiece) {
            found.append(piece.fault.map { "\(piece.line)!\($0)" } ?? "\(piece.line):\(piece.bytes.byteCount)")
        }
        let filling = [UInt8](repeating: UInt8(ascii: "x"), count: Self.part)
        stream.feed(Self.short.span.bytes, take)
        stream.feed(Array("{\"b\":\"".utf8).span.bytes, take)
        var rest = size - "{\"b\":\"\"}\n".utf8.count
        while rest > 0 {
            stream.feed(filling.span.bytes.extracting(0..<min(rest, Self.part)), take)
            rest -= Self.part
        }
        stream.feed(Array("\"}\n".utf8).span.bytes, take)
        stream.feed(Self.short.span.bytes, take)
        stream.finish(take)
        return found
    }

    @Test func aLineOf50MBWithinTheLimitIsOneEntry() {
        #expect(pieces(lineOf: 50_000_000, limit: 64 << 20) == ["1:8", "2:50000000", "3:8"])
    }

    @Test func aLineOf50MBBeyondTheLimitIsPassedOver() {
        let reason = "an entry of more than 33554432 bytes is not read"
        #expect(pieces(lineOf: 50_000_000, limit: 32 << 20) == ["1:8", "2!\(reason)", "3:8"])
    }

    @Test(arguments: [65_535, 65_536, 65_537, 1_000_000])
    func theLimitIsExact(_ limit: Int) {
        let reason = "an entry of more than \(limit) bytes is not read"
        #expect(pieces(lineOf: limit, limit: limit) == ["1:8", "2:\(limit)", "3:8"])
        #expect(pieces(lineOf: limit + 1, limit: limit) == ["1:8", "2!\(reason)", "3:8"])
    }
}
