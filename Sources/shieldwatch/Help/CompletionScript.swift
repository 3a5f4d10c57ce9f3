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
            .filter { !$0.contains(parserHelp) && (!$0.hasPrefix("complete ") || seen.insert($0).inserted) }
            .joined(separator: "\n")
    }

    /// What the parser's `help` says of itself.
    private static let parserHelp = "Show subcommand help information."

    private static func withoutSecond(_ start: String, endingWith end: String, in text: String) -> String {
        let starts = text.ranges(of: start)
        guard starts.count == 2, let last = starts.last,
            let close = text[last.upperBound...].ranges(of: end).first
        else { return text }
        return String(text[..<last.lowerBound] + text[close.upperBound...])
    }
}
