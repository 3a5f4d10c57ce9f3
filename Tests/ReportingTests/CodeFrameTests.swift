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

    @Test(
        "the mark stands under the value, whatever stands before it",
        arguments: [
            ("名前=", "日本", 5, 4), ("ﾅﾏｴ=", "ﾆﾎﾝ", 4, 3), ("か\u{3099}=", "は\u{309A}ん", 3, 4), ("\t\t", "値", 8, 2),
            ("👨‍👩‍👧=", "x", 3, 1), ("ｶﾞ=", "が", 3, 2), ("葛\u{E0100}=", "x", 3, 1),
        ]
    )
    func marksJapanese(_ before: String, _ value: String, _ start: Int, _ width: Int) {
        let column = before.unicodeScalars.count + 1
        let lines = frame(before + value, line: 1, column: column, endColumn: column + value.unicodeScalars.count)
        let mark = String(repeating: " ", count: start) + String(repeating: "^", count: width)
        #expect(lines.last == "  | \(mark) here")
    }

    @Test func longJapaneseLinesAreCutByWidth() {
        let lines = frame(String(repeating: "長", count: 500), line: 1, column: 3, endColumn: 400)
        #expect(lines.allSatisfy { DisplayWidth.of($0) < 180 })
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
