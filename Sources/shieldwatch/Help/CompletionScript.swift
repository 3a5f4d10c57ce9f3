import ArgumentParser

/// The parser's completion scripts, put right for this program.
enum CompletionScript {
    /// Leaves out the `help` that the parser adds behind a program's commands: this program has its own, and of two
    /// functions with one name a shell takes the second.
    static func withOneHelp(_ script: String) -> String {
        let text = withoutSecond("_\(Shieldwatch._commandName)_help() {\n", endingWith: "\n}\n\n", in: script)
            .replacing("|help)", with: ")")
            .replacing(" help' -- ", with: "' -- ")
        var seen: Set<Substring> = []
        return text.split(separator: "\n", omittingEmptySubsequences: false)
            .filter { line in key(of: line).map { seen.insert($0).inserted } ?? true }
            .joined(separator: "\n")
    }

    /// What a line completes, without its description; nil for lines that may come again.
    private static func key(of line: Substring) -> Substring? {
        if line.hasPrefix("complete ") { return line.ranges(of: " -d '").first.map { line[..<$0.lowerBound] } ?? line }
        let name = line.drop { $0 == " " }
        return name.hasPrefix("'help:") ? name.prefix("'help:".count) : nil
    }

    private static func withoutSecond(_ start: String, endingWith end: String, in text: String) -> String {
        let starts = text.ranges(of: start)
        guard starts.count == 2, let last = starts.last,
            let close = text[last.upperBound...].ranges(of: end).first
        else { return text }
        return String(text[..<last.lowerBound] + text[close.upperBound...])
    }
}
