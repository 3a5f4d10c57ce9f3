import Findings
import SourceText

/// The lines around a place, with a mark under exactly what is meant.
struct CodeFrame {
    let source: SourceFile
    let location: SourceLocation
    let label: String
    let style: TerminalStyle

    /// How many lines stand before the marked one.
    private static let context = 2

    /// The longest line that is shown whole.
    private static let widthLimit = 160

    /// How much of a line is looked at; generated files may have lines of megabytes.
    private static let byteLimit = 1024

    func lines() -> [String] {
        let first = max(1, location.line - Self.context)
        let gutter = String(location.line).count
        var result = [bar(gutter)]
        for number in first...max(first, location.line) {
            guard let text = source.line(number, limit: Self.byteLimit) else { continue }
            let shown = Self.visible(text)
            result.append("\(style.mark(pad(String(number), gutter) + " |", .faint)) \(shown)")
        }
        if let text = source.line(location.line, limit: Self.byteLimit) {
            result.append("\(bar(gutter)) \(caret(under: text))")
        }
        return result
    }

    private func bar(_ gutter: Int) -> String { style.mark(String(repeating: " ", count: gutter) + " |", .faint) }

    private func pad(_ text: String, _ width: Int) -> String {
        String(repeating: " ", count: max(0, width - text.count)) + text
    }

    private func caret(under text: String) -> String {
        // A place far to the right is not shown, and lines of megabytes have many such places.
        guard location.column <= 2 * Self.widthLimit else { return style.mark("… \(label)", .critical) }
        let scalars = text.unicodeScalars
        let before = String(String.UnicodeScalarView(scalars.prefix(location.column - 1)))
        let length =
            location.end.line == location.line
            ? location.end.column - location.column : scalars.count - location.column + 1
        let marked = String(String.UnicodeScalarView(scalars.dropFirst(location.column - 1).prefix(max(0, length))))
        let start = DisplayWidth.of(VisibleText.line(before))
        guard start < Self.widthLimit else { return style.mark("… \(label)", .critical) }
        let width = min(max(1, DisplayWidth.of(VisibleText.line(marked))), Self.widthLimit - start)
        return String(repeating: " ", count: start)
            + style.mark(String(repeating: "^", count: width) + " \(label)", .critical)
    }

    /// The line without tabs and control characters, cut where it is too long.
    private static func visible(_ text: String) -> String {
        let text = VisibleText.line(String(text.prefix(widthLimit + 1)))
        guard DisplayWidth.of(text) > widthLimit else { return text }
        var width = 0
        let shown = text.prefix { character in
            width += DisplayWidth.of(character)
            return width <= widthLimit
        }
        return shown + "…"
    }
}
