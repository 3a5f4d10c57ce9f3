/// Text as roff has it, with the `man` macros (groff_man(7), groff_char(7)).
enum Roff {
    /// Text that is printed as it is, wherever it stands in a line.
    static func escape(_ text: some StringProtocol) -> String {
        text.map { special[$0] ?? String($0) }.joined()
    }

    /// Characters that roff reads otherwise, or prints as others: a bare hyphen may become one that no shell knows.
    private static let special: [Character: String] = [
        "\\": "\\(rs", "-": "\\-", "'": "\\(aq", "`": "\\(ga", "^": "\\(ha", "~": "\\(ti", "\"": "\\(dq",
    ]

    /// Lines of one text: code between backquotes becomes bold, from one line into the next if need be.
    static func lines(_ lines: [String]) -> [String] {
        var isCode = false
        // An odd number of backquotes marks nothing.
        let marksCode = lines.joined().count { $0 == "`" }.isMultiple(of: 2)
        return lines.map { line in
            guard marksCode else { return guarded(escape(line)) }
            let parts = line.split(separator: "`", omittingEmptySubsequences: false).enumerated().map { offset, part in
                if offset > 0 { isCode.toggle() }
                return isCode && !part.isEmpty ? bold(part) : escape(part)
            }
            return guarded(parts.joined())
        }
    }

    /// A line of text.
    static func line(_ text: String) -> String { lines([text]).joined() }

    static func bold(_ text: some StringProtocol) -> String { "\\fB\(escape(text))\\fR" }

    static func italic(_ text: some StringProtocol) -> String { "\\fI\(escape(text))\\fR" }

    /// A macro with arguments.
    static func macro(_ name: String, _ arguments: String...) -> String {
        ([".\(name)"] + arguments.map { "\"\(escape($0))\"" }).joined(separator: " ")
    }

    private static func guarded(_ line: String) -> String { line.hasPrefix(".") ? "\\&\(line)" : line }
}
