import Foundation
import SourceText
import Testing

@testable import JSONSyntax

/// JSON text is read as RFC 8259 has it, and everything knows where it stands.
struct JSONReaderTests {
    private func read(_ text: String) throws -> JSONNode { try JSONReader.read(Array(text.utf8)) }

    @Test func readsEveryKind() throws {
        let root = try read(#" {"a": [1, -2.5e3, true, false, null], "b": {"c": "x\n\u3042\ud83d\ude00\/"}} "#)
        guard case .array(let elements) = root["a"]?.kind else { Issue.record("no array"); return }
        #expect(elements.count == 5)
        if case .number(let text) = elements[1].kind { #expect(text == "-2.5e3") } else { Issue.record("no number") }
        if case .string(let text) = root["b"]?["c"]?.kind {
            #expect(text == "x\nあ😀/")
        } else {
            Issue.record("no string")
        }
        #expect(root.range.lowerBound == 1)
    }

    @Test func keepsPlacesAndRepeatedNames() throws {
        let root = try read("{\"a\": 1,\n \"a\": 22}")
        #expect(root.members.count == 2)
        #expect(root.members[1].nameRange == SourceRange(10, 13))
        #expect(root["a"]?.range == SourceRange(15, 17))
    }

    @Test(arguments: [
        ("", 0), ("{", 1), ("[1,]", 3), ("{\"a\" 1}", 5), ("{a: 1}", 1), ("01", 1), ("1.", 2), ("-", 1),
        ("\"\u{1}\"", 1), ("\"a", 0),
        ("\"\\x\"", 1), ("tru", 0), ("[1] 2", 4), ("\"\\u12\"", 5), ("nul", 0), ("// c\n1", 0),
    ])
    func namesTheFault(_ text: String, offset: Int) throws {
        let error = try #require(throws: SyntaxError.self) { try read(text) }
        #expect(error.range.lowerBound == offset)
    }

    @Test func refusesDeepNesting() {
        #expect(throws: SyntaxError.self) { try read(String(repeating: "[", count: 10_000)) }
        #expect(throws: SyntaxError.self) { try read(String(repeating: "{\"a\":", count: 10_000)) }
    }

    @Test func loneSurrogatesBecomeReplacements() throws {
        if case .string(let text) = try read(#""\ud800x\udc00\ud800\u0041""#).kind {
            #expect(text == "\u{FFFD}x\u{FFFD}\u{FFFD}A")
        }
    }
}
