import TestSupport
import Testing

@testable import Notifiers

/// Replies of mail servers, in whatever pieces they come.
struct SMTPReplyParserTests {
    @Test(arguments: 0..<100) func piecesMakeNoDifference(_ seed: Int) throws {
        var random = SplitMix(seed: UInt64(seed))
        let bytes = Array("220 hi\r\n250-a\r\n250-b c\r\n250 d\r\n354\r\n".utf8)
        var parser = SMTPReplyParser()
        var replies: [SMTPReply] = []
        var rest = bytes[...]
        while !rest.isEmpty {
            let piece = rest.prefix(Int.random(in: 1...7, using: &random))
            parser.append(piece)
            rest = rest.dropFirst(piece.count)
            while let reply = try parser.next() { replies.append(reply) }
        }
        #expect(replies.map(\.code) == [220, 250, 354])
        #expect(replies[1].lines == ["a", "b c", "d"])
        #expect(!parser.hasRest)
    }

    @Test(arguments: ["HTTP/1.1 400 Bad\r\n", "25 x\r\n", "250_x\r\n", "\r\n", "999 x\r\n", "+OK\r\n"])
    func whatIsNoReplyIsRefused(_ text: String) {
        var parser = SMTPReplyParser()
        parser.append(Array(text.utf8))
        #expect(throws: SMTPReplyParser.Malformed.self) { try parser.next() }
    }

    @Test func whatNeverEndsIsRefused() {
        var parser = SMTPReplyParser()
        parser.append([UInt8](repeating: 0x41, count: 70_000))
        #expect(throws: SMTPReplyParser.Malformed.self) { try parser.next() }
        var lines = SMTPReplyParser()
        lines.append(Array(String(repeating: "250-x\r\n", count: 20_000).utf8))
        #expect(throws: SMTPReplyParser.Malformed.self) { try lines.next() }
    }
}
