import Messages
import Testing

/// Messages stay readable however much goes into them.
struct MessageLimitsTests {
    @Test func manyMessagesAreTheFirstAndHowManyMore() {
        let all = (1...5).map { Message(verbatim: "no. \($0)") }
        #expect(Message.first(5, of: all, separator: .comma).description == "no. 1, no. 2, no. 3, no. 4, no. 5")
        #expect(Message.first(2, of: all).description == "no. 1; no. 2, and 3 more")
        #expect(Message.first(2, of: []).description.isEmpty)
    }

    @Test func aLongMessageIsItsBeginning() {
        let name = String(repeating: "é", count: 50)
        let message: Message = "the file \(name) is gone"
        #expect(message.shortened(to: 117) == message)
        #expect(message.shortened(to: 16).description == "the file éé…")
        #expect(message.shortened(to: 17).description == "the file éé…", "no half of a character")
        #expect(message.shortened(to: 16).template == "{0}", "it is the same in every language")
        let accents = Message(verbatim: "a" + String(repeating: "\u{301}", count: 10_000))
        #expect(accents.shortened(to: 100).description.utf8.count <= 100, "one character may be of any length")
    }
}
