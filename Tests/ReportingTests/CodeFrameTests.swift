import Findings
import SourceText
import Testing

@testable import Reporting

/// The mark stands under exactly what is meant, whatever the characters before it are.
struct CodeFrameTests {
    private func frame(_ text: String, line: Int, column: Int, endColumn: Int) -> [String] {
        let location = SourceLocation(
            file: "a.tf",
            line: line,
            column: column,
            end: .init(line: line, column: endColumn)
        )
        return CodeFrame(source: SourceFile(path: "a.tf", text: text), location: location, label: "here", style: .plain)
            .lines()
    }

    @Test func marksTheValue() {
        #expect(
            frame("a {\n  b = false\n}\n", line: 2, column: 7, endColumn: 12) == [
                "  |", "1 | a {", "2 |   b = false", "  |       ^^^^^ here",
            ]
        )
    }

    @Test func wideCharactersTakeTwoCells() {
        #expect(
            frame("名前 = \"日本\"", line: 1, column: 6, endColumn: 10).suffix(2) == [
                "1 | 名前 = \"日本\"", "  |        ^^^^^^ here",
            ]
        )
    }

    @Test func tabsAndControlCharactersDoNotMoveTheMark() {
        #expect(
            frame("\tb\u{1B}[31m = 1", line: 1, column: 11, endColumn: 12).suffix(2) == [
                "1 |     b·[31m = 1", "  |              ^ here",
            ]
        )
    }

    @Test func longLinesAreCut() {
        let lines = frame(
            "a = \"" + String(repeating: "x", count: 10_000) + "\"",
            line: 1,
            column: 5,
            endColumn: 10_000
        )
        #expect(lines.allSatisfy { $0.count < 200 })
    }
}
