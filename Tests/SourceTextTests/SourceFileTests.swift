import Testing

@testable import SourceText

/// Lines and columns count as people do.
struct SourceFileTests {
    /// "あい", a line ending of two bytes, "b" and a line ending.
    @Test(arguments: [(0, 1, 1), (3, 1, 2), (6, 1, 3), (8, 2, 1), (9, 2, 2), (10, 3, 1), (100, 3, 1)])
    func findsPositions(_ offset: Int, line: Int, column: Int) {
        let source = SourceFile(path: "a", text: "あい\r\nb\n")
        #expect(source.position(at: offset) == SourcePosition(line: line, column: column))
    }

    @Test func givesLinesWithoutTheirEndings() {
        let source = SourceFile(path: "a", text: "\u{FEFF}a\r\nb\n\nc")
        #expect(source.line(1) == "a")
        #expect(source.line(2) == "b")
        #expect(source.line(3) == "")
        #expect(source.line(4) == "c")
        #expect(source.line(5) == nil)
        #expect(source.line(0) == nil)
    }

    @Test func aByteOrderMarkTakesNoColumn() {
        #expect(SourceFile(path: "a", text: "\u{FEFF}ab").position(at: 4) == SourcePosition(line: 1, column: 2))
    }

    @Test func linesAndColumnsAgreeNearAndFar() {
        let text = String(repeating: "日本 a\n", count: 700) + String(repeating: "é", count: 5_000) + "\nend"
        let source = SourceFile(path: "a", text: text)
        var expected = SourcePosition(line: 1, column: 1)
        var offset = 0
        for scalar in text.unicodeScalars {
            if offset % 7 == 0 || offset > 9_000 {
                #expect(source.position(at: offset) == expected)
                #expect(source.line(at: offset) == expected.line)
            }
            offset += scalar.utf8.count
            expected =
                scalar == "\n"
                ? SourcePosition(line: expected.line + 1, column: 1)
                : SourcePosition(line: expected.line, column: expected.column + 1)
        }
    }
}
