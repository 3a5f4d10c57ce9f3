import Messages
import SourceText
import Testing

@testable import JSONSyntax

/// What a selection asks for is read, the rest is checked as strictly, and one value follows the other.
struct JSONStreamTests {
    private static func shape(_ node: JSONNode) -> String {
        switch node.kind {
        case .null: "null"
        case .bool(let flag): "\(flag)"
        case .number(let text): text
        case .string(let text): "'\(text)'"
        case .array(let elements): "[\(elements.map(shape).joined(separator: ","))]"
        case .object(let members): "{\(members.map { "\($0.name):\(shape($0.value))" }.joined(separator: ","))}"
        }
    }

    private func read(_ text: String, _ selection: JSONSelection) throws -> String {
        Self.shape(try JSONReader.read(Array(text.utf8), selecting: selection))
    }

    @Test func buildsWhatIsSelected() throws {
        let text = #"{"a": {"b": 1, "c": [2]}, "d": [{"b": 3}, {"c": 4}, "x"], "b": {"b": 5}, "e": "text"}"#
        let inner = JSONSelection.members(["b"])
        #expect(try read(text, .members(["a": inner, "d": inner])) == "{a:{b:1},d:[{b:3},{},'x']}")
        #expect(try read(text, .members(["a": .shape, "d": .shape, "e": .shape])) == "{a:{},d:[],e:''}")
        #expect(try read(text, .members([:])) == "{}")
        #expect(try read(text, .everything).contains("c:[2]"))
    }

    @Test func keepsRepeatedNamesAndReadsEscapedOnes() throws {
        #expect(try read(#"{"a": 1, "\u0061": 2, "b": 3}"#, .members(["a"])) == "{a:1,a:2}")
    }

    @Test func filtersElements() throws {
        let selection = JSONSelection.members(["a": .filtered(.members(["k"])) { $0["k"] != nil }])
        #expect(try read(#"{"a": [{"k": 1}, {"x": 2}, {"k": 3}]}"#, selection) == "{a:[{k:1},{k:3}]}")
    }

    @Test func unitesSelections() throws {
        let left = JSONSelection.members(["a": .members(["b"]), "c": .shape])
        let right = JSONSelection.members(["a": .members(["d"]), "c": .everything])
        #expect(try read(#"{"a": {"b": 1, "d": 2, "e": 3}, "c": [4]}"#, left.union(right)) == "{a:{b:1,d:2},c:[4]}")
    }

    @Test func refusesLongTextsOnlyWhereTheyAreRead() throws {
        let text = "{\"a\": \"\(String(repeating: "x", count: 100))\", \"b\": 1}"
        let limits = JSONReader.Limits(text: 50)
        #expect(throws: Never.self) {
            try JSONReader.read(Array(text.utf8), selecting: .members(["b"]), limits: limits)
        }
        let error = #expect(throws: SyntaxError.self) {
            try JSONReader.read(Array(text.utf8), selecting: .members(["a"]), limits: limits)
        }
        #expect(error?.range.lowerBound == 6)
    }

    /// Whatever is wrong, and wherever, is found at the same place whether it is read or passed over.
    @Test func passingOverFindsWhatReadingFinds() {
        let text = Array(
            #"{"a": [1, -2.5e+3, 0, true, false, null, "x\n\u3042\ud83d\ude00\/あ", {}, [], {"b": {"c": "12345678"}}], "d": ""}"#
                .utf8
        )
        let bytes: [UInt8] = [0x00, 0x1F, 0x22, 0x2C, 0x30, 0x5B, 0x5C, 0x5D, 0x65, 0x75, 0x7B, 0x7D, 0x80]
        for index in text.indices {
            for byte in bytes {
                var changed = text
                changed[index] = byte
                #expect(fault(changed, .everything) == fault(changed, .shape), "\(index) \(byte)")
                #expect(fault(changed, .everything) == fault(changed, .members(["d"])), "\(index) \(byte)")
            }
            let cut = Array(text[..<index])
            #expect(fault(cut, .everything) == fault(cut, .shape), "cut off at \(index)")
        }
        for depth in 510...514 {
            let deep = [UInt8](repeating: 0x5B, count: depth) + [UInt8](repeating: 0x5D, count: depth)
            #expect(fault(deep, .everything) == fault(deep, .shape), "\(depth) levels")
        }
    }

    private func fault(_ bytes: [UInt8], _ selection: JSONSelection) -> SyntaxError? {
        do throws(SyntaxError) {
            _ = try JSONReader.read(bytes, selecting: selection)
            return nil
        } catch {
            return error
        }
    }

    // MARK: Several values

    private func values(_ text: String) -> (values: [String], stream: JSONStream) {
        var stream = JSONStream(Array(text.utf8), selecting: .everything)
        var values: [String] = []
        while let node = stream.next() { values.append("\(node.range.lowerBound):\(Self.shape(node))") }
        return (values, stream)
    }

    @Test(arguments: [
        ("{\"a\":1}\n{\"a\":2}\n", ["0:{a:1}", "8:{a:2}"]), ("[1, {}]", ["1:1", "4:{}"]),
        ("{}[1,2] 3", ["0:{}", "3:1", "5:2", "8:3"]), ("[]", []), ("", []), (" \n", []), ("[[1]]", ["1:[1]"]),
        ("[][][4]", ["5:4"]),
    ])
    func readsOneAfterTheOther(_ text: String, _ expected: [String]) {
        let (values, stream) = values(text)
        #expect(values == expected)
        #expect(stream.failure == nil)
    }

    @Test(arguments: [
        ("[1,]", 3, ["1:1"]), ("[1", 2, ["1:1"]), ("[1 2]", 3, ["1:1"]), ("{}x", 2, ["0:{}"]), ("1,2", 1, ["0:1"]),
        ("{\"a\":[1,}", 8, []),
    ])
    func endsWhereSomethingIsWrong(_ text: String, _ offset: Int, _ expected: [String]) {
        let (values, stream) = values(text)
        #expect(values == expected)
        #expect(stream.failure?.range.lowerBound == offset)
    }

    @Test func handsOutWhatWasReadOfTheLastValue() {
        let (_, stream) = values("{\"a\": 1, \"b\": {\"c\": 2, \"d\": [3, {\"e\": tru")
        #expect(stream.unfinished.map(Self.shape) == "{a:1,b:{c:2,d:[3,{}]}}")
    }

    @Test func endsAtBytesThatAreNotText() {
        var stream = JSONStream(Array("{\"a\": 1}\n{\"b\": \"".utf8) + [0xFF, 0x22, 0x7D], selecting: .everything)
        #expect(stream.next() != nil)
        #expect(stream.next() == nil)
        #expect(stream.failure?.range.lowerBound == 16)
    }
}
