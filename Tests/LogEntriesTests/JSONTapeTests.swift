import LogEntries
import Messages
import SourceText
import Testing

@Suite struct JSONTapeTests {
    @Test(arguments: [
        "{}", "[]", "0", "-0.5e+10", "\"\"", "null", "true", "false", " {\"a\" : [ 1 , {} ] }\r\n", "[1e999]",
        "{\"a\":1,\"a\":2}", #""\ud800""#, #""\ud83d\ude00 \/ \b\f\n\r\t\"\\""#, "\"ｆｕｌｌ\"",
    ])
    func takesWhatIsJSON(text: String) {
        #expect(fault(in: text) == nil)
    }

    @Test(arguments: [
        "", " ", "{", "}", "[1,]", "{\"a\"}", "{\"a\":}", "{\"a\":1,}", "{a:1}", "01", "1.", ".5", "+1", "1e", "-",
        "tru",
        "truE", "falsx", "nul", "\"", "\"\\x\"", "\"\\u12g4\"", "\"\\", "\"a\tb\"", "\"a\0b\"", "1 2", "{} {}", "[1 2]",
        "[}",
        "{\"a\":1]", "\u{FEFF}{}", "'a'", "[1,,2]", "NaN", "\u{1}",
    ])
    func refusesWhatIsNot(text: String) {
        #expect(fault(in: text) != nil)
    }

    @Test func namesTheByteThatIsWrong() {
        #expect(fault(in: "{\"a\":tru}")?.range.lowerBound == 5)
        #expect(
            fault(in: "{\"a\":1")?.message.description == "expected ',' or '}' in an object, but the text ends here"
        )
    }

    /// Behind a line's ending is another line, which nothing is wrong with.
    @Test(arguments: ["{\"a\":1", "{\"a\":1\n", "{\"a\":1 \r\n"]) func namesTheEndThatCanBeSeen(_ text: String) {
        #expect(fault(in: text)?.range.lowerBound == 6)
    }

    @Test func refusesBytesThatAreNoText() {
        var tape = JSONTape()
        for bytes: [UInt8] in [[0x22, 0xFF, 0x22], [0x22, 0xC3, 0x22], [0x22, 0xED, 0xA0, 0x80, 0x22]] {
            #expect(throws: SyntaxError.self) { try tape.read(bytes.span.bytes) }
        }
    }

    @Test func refusesByDepthAndCount() {
        var limits = JSONTape.Limits()
        limits.depth = 3
        limits.nodes = 5
        #expect(fault(in: "[[[1]]]", limits: limits) == nil)
        #expect(fault(in: "[[[[]]]]", limits: limits) != nil)
        #expect(fault(in: "[1,2,3,4]", limits: limits) == nil)
        #expect(fault(in: "[1,2,3,4,5]", limits: limits) != nil)
        #expect(fault(in: String(repeating: "[", count: 100_000)) != nil)
    }

    @Test func refusesEntriesThatAreNoObjects() {
        var tape = JSONTape()
        let bytes = Array(" [1]".utf8)
        #expect(throws: SyntaxError.self) { try tape.readEntry(bytes.span.bytes) }
        #expect(tape.root(in: bytes.span.bytes)?.kind == nil)
    }

    @Test func findsMembersWithoutDecodingOthers() {
        look(#"{"a":{"b":[1,2,{"c":"x"}],"d":true},"e":"y"}"#) { root in
            #expect(root.member("a")?.member("d")?.bool == true)
            #expect(root.member(at: ["a", "b"])?.count == 3)
            #expect(root.member("e")?.text == "y")
            #expect(root.member("b")?.kind == nil)
            #expect(root.member("e")?.member("x")?.kind == nil)
        }
    }

    @Test func theLastOfEqualNamesCounts() {
        look(#"{"a":1,"\u0061":2,"A":3}"#) { root in #expect(root.member("a")?.number == 2) }
    }

    @Test func resolvesEscapesOnlyWhereThereAreAny() {
        look(
            #"{"plain":"Ä","pair":"\ud83d\ude00","lone":"\ud83dx","low":"\ude00","short":"\"\\\/\b\f\n\r\t","n\u0061me":1}"#
        ) { root in
            #expect(root.member("plain")?.text == "Ä")
            #expect(root.member("plain")?.hasEscapes == false)
            #expect(root.member("pair")?.text == "😀")
            #expect(root.member("lone")?.text == "\u{FFFD}x")
            #expect(root.member("low")?.text == "\u{FFFD}")
            #expect(root.member("short")?.text == "\"\\/\u{8}\u{C}\n\r\t")
            #expect(root.member("name")?.integer == 1)
        }
    }

    @Test func goesThroughChildrenInTheirOrder() {
        look(#"{"a":[1,[2,3],{}],"b":null}"#) { root in
            var names: [String] = []
            var members = root.children
            while members.advance() { names.append(members.name.text ?? "?") }
            #expect(names == ["a", "b"])
            guard let array = root.member("a") else { return }
            var sources: [String] = []
            var elements = array.children
            while elements.advance() { sources.append(elements.value.source) }
            #expect(sources == ["1", "[2,3]", "{}"])
        }
    }

    @Test func numbersAreReadAsTheyAreWritten() {
        look(#"[12345678901234567890,-7,1.5e2,1e999]"#) { root in
            var read: [Double?] = []
            var elements = root.children
            while elements.advance() { read.append(elements.value.number) }
            #expect(read == [1.2345678901234567e19, -7, 150, .infinity])
        }
    }

    @Test func aTapeIsReadIntoAgain() throws {
        var tape = JSONTape()
        for count in [100, 3, 0] {
            let bytes = Array("[\(Array(repeating: "1", count: count).joined(separator: ","))]".utf8)
            try tape.read(bytes.span.bytes)
            #expect(tape.root(in: bytes.span.bytes)?.count == count)
        }
    }

    private func fault(in text: String, limits: JSONTape.Limits = JSONTape.Limits()) -> SyntaxError? {
        var tape = JSONTape(limits: limits)
        let bytes = Array(text.utf8)
        do throws(SyntaxError) {
            try tape.read(bytes.span.bytes)
            return nil
        } catch {
            return error
        }
    }

    private func look(_ text: String, _ body: (JSONValue) -> Void) {
        var tape = JSONTape()
        let bytes = Array(text.utf8)
        do throws(SyntaxError) { try tape.read(bytes.span.bytes) } catch { Issue.record("\(error.message)") }
        if let root = tape.root(in: bytes.span.bytes) { body(root) }
    }

    @Test func bracketsThatAreNeverClosedAreTooDeep() {
        #expect(fault(in: String(repeating: "[", count: 600))?.message.description == "nested deeper than 512 levels")
    }
}
