/// Text as GitHub Flavored Markdown in which nothing but what this program writes has a meaning.
enum MarkdownText {
    /// Running text: no markup, no HTML, and nobody and nothing is linked.
    static func text(_ text: String) -> String {
        var result = ""
        let scalars = Array(VisibleText.line(text).unicodeScalars)
        for (index, scalar) in scalars.enumerated() {
            switch scalar {
            case "&", "<", ">", "|", "`", "*", "[", "]", "\\", "~", "$": result += entity(scalar)
            case "_" where !isInsideWord(index, scalars): result += entity(scalar)
            // Names, numbers and addresses become links after markup is gone; a comment between keeps them apart.
            case "@", "#": result += "\(scalar)<!-- -->"
            case ":" where scalars.dropFirst(index + 1).starts(with: ["/", "/"]): result += ":<!-- -->"
            case "." where isBehind(["w", "w", "w"], index, scalars): result += "<!-- -->."
            case "-" where isBehind(["g", "h"], index, scalars): result += "<!-- -->-"
            default: result.unicodeScalars.append(scalar)
            }
        }
        return result
    }

    /// A name or a place: as it is, in the type of code.
    static func code(_ text: String) -> String {
        let text = VisibleText.line(text)
        let isPlain =
            !text.isEmpty && !hasBlankEnd(text) && !text.unicodeScalars.contains { "`|\\".unicodeScalars.contains($0) }
        guard !isPlain else { return "`\(text)`" }
        // What a code span or a table cell would take for its own is spelled as a number.
        let escaped = text.unicodeScalars.map { scalar in
            scalar.isASCII && !isAlphanumeric(scalar) && !" \"'%()+,-/;=?".unicodeScalars.contains(scalar)
                ? entity(scalar) : String(Character(scalar))
        }
        return "<code>\(escaped.joined())</code>"
    }

    /// Lines of code, in a fence longer than any in them.
    static func fenced(_ text: String, language: String) -> String {
        var longest = 0
        var run = 0
        // Scalars, not characters: a mark that combines with a backtick would hide it.
        for scalar in text.unicodeScalars {
            run = scalar == "`" ? run + 1 : 0
            longest = max(longest, run)
        }
        let fence = String(repeating: "`", count: max(3, longest + 1))
        return "\(fence)\(language)\n\(text)\n\(fence)"
    }

    /// A row of a table.
    static func row(_ cells: [String]) -> String { "| \(cells.joined(separator: " | ")) |" }

    private static func entity(_ scalar: Unicode.Scalar) -> String { "&#\(scalar.value);" }

    private static func hasBlankEnd(_ text: String) -> Bool { text.first == " " || text.last == " " }

    private static func isAlphanumeric(_ scalar: Unicode.Scalar) -> Bool {
        scalar.properties.isAlphabetic || scalar.properties.numericType != nil
    }

    private static func isInsideWord(_ index: Int, _ scalars: [Unicode.Scalar]) -> Bool {
        index > 0 && index + 1 < scalars.count && isAlphanumeric(scalars[index - 1])
            && isAlphanumeric(scalars[index + 1])
    }

    private static func isBehind(_ word: [Character], _ index: Int, _ scalars: [Unicode.Scalar]) -> Bool {
        scalars[..<index].suffix(word.count).map { Character($0.properties.lowercaseMapping) } == word
    }
}
