import Messages
import Testing

@testable import LogEntries

@Suite struct EntryUnpackerTests {
    /// What a text of one piece is unpacked into: each entry with its line, or its fault; nil for an entry as it is.
    private func unpacked(_ text: String) -> [String]? {
        let bytes = Array(text.utf8)
        var unpacker = EntryUnpacker()
        return unpacker.unpack(EntryPiece(bytes.span.bytes, line: 3))?.map { entry in
            let piece = entry.piece
            return "\(piece.line) "
                + (piece.fault?.description ?? piece.bytes.withUnsafeBytes { String(decoding: $0, as: UTF8.self) })
        }
    }

    @Test(arguments: [
        #"{"logName":"l"}"#, #"{"insertId":"1","entries":[{}]}"#, "{}\n", #"{"message":"hello"}"#,
        #"{"message":{"text":"x"},"severity":"ERROR"}"#, #"{"entries":"#,
        #"{"logName":"l","message":{"data":"e30="}}"#, #"{"a":1}} {"#, "[{}]", "", "text",
    ])
    func leavesWhatIsOneEntryOrNone(_ text: String) {
        #expect(unpacked(text) == nil)
    }

    @Test(arguments: [
        #"{"a":1}{"b":"}{"}"#, #"{"a":1} {"b":"}{"}"#, "{\"a\":1}\t\r {\"b\":\"}{\"}",
    ])
    func cutsObjectsThatStandInALine(_ text: String) {
        #expect(unpacked(text) == [#"3 {"a":1}"#, #"3 {"b":"}{"}"#])
    }

    @Test func theLastObjectKeepsTheLineEnding() {
        #expect(unpacked("{\"a\":1}{\"b\":2}\n") == [#"3 {"a":1}"#, "3 {\"b\":2}\n"])
    }

    @Test func whatFollowsTheLastObjectBelongsToIt() {
        #expect(unpacked(#"{"a":1}{"b":2} x"#) == [#"3 {"a":1}"#, #"3 {"b":2} x"#])
        #expect(unpacked(#"{"a":1}{"b":2}{"c"#) == [#"3 {"a":1}"#, #"3 {"b":2}"#, #"3 {"c"#])
    }

    @Test func entriesOfAnAnswerComeOutByteForByte() {
        let answer = "{ \"nextPageToken\":\"t\",\n \"entries\" : [ {\"b\" : 1.0}\n, {\"a\":\"\\u0041\"} ] }"
        #expect(unpacked(answer) == [#"4 {"b" : 1.0}"#, #"5 {"a":"\u0041"}"#])
        #expect(unpacked(#"{"nextPageToken":"t"}"#) == [])
        #expect(unpacked(#"{"entries":null}"#) == [])
        #expect(unpacked(#"{"\u0065ntries":[{"a":1}]}"#) == [#"3 {"a":1}"#])
    }

    @Test func messagesOfPubSubHoldTheirEntryInBase64() {
        #expect(unpacked(#"{"message":{"data":"eyJhIjoxfQ=="},"subscription":"s"}"#) == [#"3 {"a":1}"#])
        #expect(unpacked(#"{"x":1,"message":{"data":"eyJhIjoxfQ"}}"#) == [#"3 {"a":1}"#])
        let pulled = #"{"receivedMessages":[{"ackId":"1","message":{"data":"eyJhIjoxfQ=="}},{"ackId":"2"}]}"#
        #expect(unpacked(pulled)?.first == #"3 {"a":1}"#)
        #expect(unpacked(pulled)?.last?.contains("in a way that is not known") == true)
    }

    @Test(arguments: [
        (#"{"entries":{}}"#, "'entries' is an object, where an array belongs"),
        (#"{"message":{"messageId":"3"}}"#, "no 'data'"), (#"{"message":{"data":"%"}}"#, "not base64"),
        (#"{"ackId":"1"}"#, "in a way that is not known"),
    ])
    func saysWhatIsWrongWithAWrapper(_ text: String, _ fault: String) {
        #expect(unpacked(text)?.count == 1 && unpacked(text)?[0].contains(fault) == true)
    }

    @Test func wrappersOneBehindTheOtherAreUnpackedEach() {
        let push = #"{"message":{"data":"eyJhIjoxfQ=="}}"#
        #expect(unpacked(push + push) == [#"3 {"a":1}"#, #"3 {"a":1}"#])
    }
}
