import LogEntries
import Messages
import TestSupport
import Testing

/// What a file of entries is cut into, whatever parts it comes in.
@Suite struct EntryStreamTests {
    @Test func linesKeepTheirEndings() {
        expect(
            "{\"a\":1}\n{\"b\":2}\r\n\n  {\"c\":3}  \n{\"d\":4}",
            [
                "1:{\"a\":1}\n", "2:{\"b\":2}\r\n", "4:  {\"c\":3}  \n", "5:{\"d\":4}",
            ]
        )
    }

    @Test func aByteOrderMarkIsPassedOver() {
        expect("\u{FEFF}{\"a\":1}\n", ["1:{\"a\":1}\n"])
        expect("\u{FEFF}[{\"a\":1}]", ["1:{\"a\":1}"])
    }

    @Test func anArrayIsHandedOutElementByElement() {
        expect("[{\"a\":\"]}\"},{\"b\":[{}]}]\n", ["1:{\"a\":\"]}\"}", "1:{\"b\":[{}]}"])
        expect(
            "[\n  {\n    \"a\": 1\n  },\n  {\n    \"b\": \"\\\\\"\n  }\n]\n",
            [
                "2:{\n    \"a\": 1\n  }", "5:{\n    \"b\": \"\\\\\"\n  }",
            ]
        )
        expect(" [ ] ", [])
        expect("[{}]\n[{\"a\":1}]", ["1:{}", "2:{\"a\":1}"])
    }

    @Test func objectsMaySpanLines() {
        expect(
            "{\n  \"a\": {\n    \"b\": []\n  }\n}\n{\n  \"c\": 1\n}\n",
            [
                "1:{\n  \"a\": {\n    \"b\": []\n  }\n}\n", "6:{\n  \"c\": 1\n}\n",
            ]
        )
        expect("{ \"a\": 1,\n  \"b\": 2 }\n{\"c\":3}\n", ["1:{ \"a\": 1,\n  \"b\": 2 }\n", "3:{\"c\":3}\n"])
        expect("{\n\"a\": [\n{\n\"b\": 1\n}\n]\n}", ["1:{\n\"a\": [\n{\n\"b\": 1\n}\n]\n}"])
    }

    @Test func linesThatAreNoEntriesAreHandedOutLikeOthers() {
        expect(
            "not json\n{\"a\":1}\n[2026-11-20] started\n{\"b\":\"cut\n{\"c\":3}\n",
            [
                "1:not json\n", "2:{\"a\":1}\n", "3:[2026-11-20] started\n", "4:{\"b\":\"cut\n", "5:{\"c\":3}\n",
            ]
        )
    }

    @Test func aLineThatIsCutOffWhereAPrinterWouldBreakItIsTold() {
        expect(
            "{\"a\":1,\n{\"b\":2}\n{\"c\":[\n{\"d\":4}\n",
            [
                "1!the entry that begins here is cut off", "2:{\"b\":2}\n", "3!the entry that begins here is cut off",
                "4:{\"d\":4}\n",
            ]
        )
    }

    @Test func anObjectThatIsCutOffInATextCostsItsOwnLines() {
        expect(
            "{\n  \"a\": \"cut\n  \"b\": 2\n}\n{\n  \"c\": 3\n}\n",
            [
                "1!the entry that begins here is cut off", "5:{\n  \"c\": 3\n}\n",
            ]
        )
    }

    @Test func theEndOfTheFileCutsOff() {
        expect("{\"a\":1}\n{\"b\":", ["1:{\"a\":1}\n", "2:{\"b\":"])
        expect("{\n  \"a\": 1\n", ["1!the entry that begins here is cut off"])
        expect("[{\"a\":1},{\"b\":", ["1:{\"a\":1}", "1!the entry that begins here is cut off"])
        expect("[{\"a\":1},\n", ["1:{\"a\":1}", "2!the array of entries that begins in line 1 is not closed"])
    }

    @Test func whatIsMissingInAnArrayIsTold() {
        expect(
            "[{\"a\":1} {\"b\":2},,{\"c\":3},]",
            [
                "1:{\"a\":1}", "1!a comma is missing before this entry", "1:{\"b\":2}",
                "1!an entry is missing before this comma", "1:{\"c\":3}", "1!an entry is missing behind the last comma",
            ]
        )
        expect(
            "[{\"a\":1}, 7, {\"b\":2}]",
            ["1:{\"a\":1}", "1!an array of entries has something else here", "1:{\"b\":2}"]
        )
    }

    @Test func anElementThatIsNotClosedEndsWhereTheNextOneBegins() {
        expect(
            "[\n  {\n    \"a\": 1,\n  {\n    \"b\": 2\n  },\n  {\n    \"c\": \"3\n  }\n]\n",
            [
                "2!the entry that begins here is cut off", "4:{\n    \"b\": 2\n  }",
                "7!the entry that begins here is cut off",
            ]
        )
        expect(
            "[\n{\"a\":1,\n{\"b\":2},\n{\"c\":3}\n]\n",
            [
                "2!the entry that begins here is cut off", "3:{\"b\":2}", "4:{\"c\":3}",
            ]
        )
    }

    @Test func anEntryBeyondTheLimitIsPassedOver() {
        let long = String(repeating: "x", count: 100)
        expect(
            "{\"a\":1}\n{\"b\":\"\(long)\"}\n{\"c\":3}\n",
            limit: 64,
            [
                "1:{\"a\":1}\n", "2!an entry of more than 64 bytes is not read", "3:{\"c\":3}\n",
            ]
        )
        expect(
            "[{\"a\":1},{\"b\":\"\(long)\"},{\"c\":3}]",
            limit: 64,
            [
                "1:{\"a\":1}", "1!an entry of more than 64 bytes is not read", "1:{\"c\":3}",
            ]
        )
        expect(
            "{\n\"b\":\"\(long)\"\n}\n{\"c\":3}\n",
            limit: 64,
            [
                "1!an entry of more than 64 bytes is not read", "4:{\"c\":3}\n",
            ]
        )
    }

    // MARK: gzip

    @Test func gzipIsToldByItsFirstBytes() {
        let text = "{\"a\":1}\n{\"b\":2}\n"
        expect(Gzip.packed(text), ["1:{\"a\":1}\n", "2:{\"b\":2}\n"])
        expect(Gzip.packed("{\"a\":1}\n{\"b\"") + Gzip.packed(":2}\n"), ["1:{\"a\":1}\n", "2:{\"b\":2}\n"])
        expect(Gzip.packed(text) + [0, 0, 0], ["1:{\"a\":1}\n", "2:{\"b\":2}\n"])
        expect([0x1F], ["1:\u{1F}"])
    }

    @Test func whatCameBeforeDamageIsKept() {
        let lines = (1...2_000).map { "{\"line\":\($0)}\n" }
        let packed = Gzip.packed(lines.joined())
        let cut = pieces(of: Array(packed.prefix(packed.count - 200)), parts: 97)
        #expect(cut.count > 100)
        #expect(cut.first == "1:{\"line\":1}\n")
        #expect(cut.last?.hasSuffix("!the compressed data is cut off") == true)
        var damaged = packed
        for place in packed.count / 2..<packed.count / 2 + 20 { damaged[place] = 0xFF }
        #expect(pieces(of: damaged, parts: 97).last?.contains("!the compressed data is damaged") == true)
        #expect(
            pieces(of: packed + Array("x".utf8), parts: 97).last?.contains("!there is something else behind") == true
        )
    }

    @Test func whatFillsTheRoomIsUnpackedToItsEnd() {
        // Much more than one room of the inflater, out of one part.
        let line = "{\"a\":\"\(String(repeating: "x", count: 100_000))\"}\n"
        let found = pieces(of: Gzip.packed(String(repeating: line, count: 50)), parts: 1 << 20)
        #expect(found.count == 50)
        #expect(found.last == "50:\(line)")
    }

    @Test func anOutlineShowsWhatIsNoEntry() {
        #expect(outlines(of: "{\"a\":1}\n") == [nil])
        #expect(
            outlines(of: "x}\n{\"a\":1\n{\"a\":\"\0\"}\n{\n") == [
                "a log entry is a JSON object", "the entry that begins here is cut off", "a log entry has a NUL byte",
                "the entry that begins here is cut off",
            ]
        )
    }

    // MARK: Helpers

    private func expect(_ text: String, limit: Int = 32 << 20, _ wanted: [String]) {
        expect(Array(text.utf8), limit: limit, wanted)
    }

    /// The pieces are the same whatever parts the file comes in.
    private func expect(_ bytes: [UInt8], limit: Int = 32 << 20, _ wanted: [String]) {
        for size in [1, 2, 3, 7, max(1, bytes.count)] {
            #expect(pieces(of: bytes, parts: size, limit: limit) == wanted, "in parts of \(size)")
        }
    }

    private func pieces(of bytes: [UInt8], parts size: Int, limit: Int = 32 << 20) -> [String] {
        var stream = EntryStream(limit: limit)
        var found: [String] = []
        func take(_ piece: EntryPiece) {
            let text = piece.bytes.withUnsafeBytes { String(decoding: $0, as: UTF8.self) }
            found.append(piece.fault.map { "\(piece.line)!\($0)" } ?? "\(piece.line):\(text)")
        }
        for start in stride(from: 0, to: bytes.count, by: size) {
            stream.feed(bytes.span.bytes.extracting(start..<min(start + size, bytes.count)), take)
        }
        stream.finish(take)
        return found
    }

    private func outlines(of text: String) -> [String?] {
        var stream = EntryStream()
        var found: [String?] = []
        let bytes = Array(text.utf8)
        stream.feed(bytes.span.bytes) { found.append($0.outlineFault?.description) }
        stream.finish { found.append($0.outlineFault?.description) }
        return found
    }
}
