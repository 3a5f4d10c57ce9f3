import Testing

@testable import Reporting

@Suite struct JSONLinesTests {
    private struct Sample: Encodable {
        struct Inner: Encodable {
            let number: Int
            let text: String
        }
        let empty: [String]
        let inner: Inner
        let list: [Inner]
        let numbers: [Int]
        let text: String
        let texts: [String]
    }

    /// The same layout as that of the encoder, but for empty arrays, which take two lines there.
    @Test(arguments: [
        "", "plain", "\u{0}\u{1}\u{8}\t\n\u{B}\u{C}\r\u{1F}\u{7F}", "\"\\/é😀\u{2028}\u{80}", "a\\", "\"b",
    ])
    func writesAsTheEncoderDoes(_ text: String) {
        let inner = Sample.Inner(number: -3, text: text)
        let sample = Sample(
            empty: [],
            inner: inner,
            list: [inner, inner],
            numbers: [1, 2],
            text: text,
            texts: [text, "b"]
        )
        var lines = JSONLines(indentation: "")
        let write: (inout JSONLines, Sample.Inner) -> Void = { lines, inner in
            lines.number("number", inner.number)
            lines.text("text", inner.text)
        }
        lines.object { lines in
            lines.texts("empty", sample.empty)
            lines.object("inner") { write(&$0, sample.inner) }
            lines.objects("list", sample.list, write)
            lines.numbers("numbers", sample.numbers)
            lines.text("text", sample.text)
            lines.texts("texts", sample.texts)
        }
        let encoded = JSONText.render(sample).split(separator: "\n").joined(separator: "\n")
        #expect(lines.text == encoded)
    }
}
