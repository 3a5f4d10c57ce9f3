import EntrySources
import Foundation
import Messages
import Testing

/// What Pub/Sub pushes, and what it does not.
struct PushEnvelopeTests {
    private func refused(_ text: String) -> PushRefusal? {
        do throws(PushRefusal) {
            _ = try PushEnvelope(Array(text.utf8).span.bytes)
            return nil
        } catch {
            return error
        }
    }

    private static func encoded(_ text: String) -> String { Data(text.utf8).base64EncodedString() }

    @Test func theEntryIsTakenOutOnOneLine() throws {
        let data = Self.encoded("{\n\"insertId\": \"a\"\n}")
        let body = """
            {"message":{"attributes":{"k":"v"},"data":"\(data)","messageId":"136969346945","message_id":"136969346945",
            "publishTime":"2026-11-28T19:13:55.749Z"},"subscription":"projects/p/subscriptions/s"}
            """
        let envelope = try PushEnvelope(Array(body.utf8).span.bytes)
        #expect(String(decoding: envelope.entry, as: UTF8.self) == "{ \"insertId\": \"a\" }\n")
        #expect(envelope.messageID == "136969346945")
        #expect(envelope.subscription == "projects/p/subscriptions/s")
    }

    @Test(arguments: [
        ("", "the body is not a JSON object"),
        ("[]", "the body is not a JSON object"),
        ("{\"message\":", "the body is not a JSON object"),
        ("{}", "the body has no 'message'"),
        (#"{"message":"x"}"#, "the body has no 'message'"),
        (
            #"{"insertId":"a","logName":"b"}"#,
            "the body has no 'message' as Pub/Sub pushes it; is payload unwrapping on?"
        ),
        (#"{"message":{}}"#, "the Pub/Sub message has no 'data'"),
        (#"{"message":{"data":7}}"#, "the Pub/Sub message has no 'data'"),
        (#"{"message":{"data":""}}"#, "the Pub/Sub message has no 'data'"),
        (#"{"message":{"data":"!!!"}}"#, "the 'data' of the Pub/Sub message is not base64"),
        (#"{"message":{"data":"\#(encoded("no JSON"))"}}"#, "it is not a log entry: expected"),
        (#"{"message":{"data":"\#(encoded("[1]"))"}}"#, "it is not a log entry: a log entry is a JSON object"),
        (#"{"message":{"data":"\#(encoded("{\"a\":1} {\"b\":2}"))"}}"#, "it is not a log entry: text behind"),
    ])
    func whatHoldsNoEntryIsMalformed(_ body: String, _ words: String) throws {
        let refusal = try #require(refused(body))
        #expect(refusal.status == 400)
        #expect(refusal.reason.text(in: .english).hasPrefix(words), "\(refusal.reason)")
    }

    @Test func whatIsTooLargeIsSaidToBe() throws {
        let body = String(repeating: " ", count: PushEnvelope.sizeLimit + 1)
        #expect(refused(body)?.status == 413)
        let data = Self.encoded("{\"a\":\"\(String(repeating: "x", count: EntryBatch.sizeLimit))\"}")
        let large = try #require(refused("{\"message\":{\"data\":\"\(data)\"}}"))
        #expect(large.status == 400)
        #expect(large.reason.text(in: .english) == "it has more than 1048576 bytes")
    }

    @Test func noBodyIsTakenForAnotherWhereverItIsCut() {
        let body = #"{"message":{"data":"\#(Self.encoded(#"{"insertId":"a"}"#))","messageId":"1"},"subscription":"s"}"#
        for length in 0..<body.utf8.count { #expect(refused(String(body.prefix(length))) != nil) }
        #expect(refused(body) == nil)
    }
}
