import MeasuredBoot
import Messages

/// Which words the kernel's command line gained and lost.
enum CommandLineSummary {
    static func of(_ alignment: ComponentAlignment) -> Message? {
        guard let old = line(alignment.removed), let new = line(alignment.added) else { return nil }
        let (oldWords, newWords) = (words(old), words(new))
        if let oldPath = oldWords.first, let newPath = newWords.first, oldPath != newPath,
            oldWords.dropFirst() == newWords.dropFirst(), newPath.hasPrefix("/")
        {
            return "the kernel command line names \(newPath) instead of \(oldPath)"
        }
        let gained = missing(from: oldWords, in: newWords).joined(separator: " ")
        let lost = missing(from: newWords, in: oldWords).joined(separator: " ")
        switch (gained.isEmpty, lost.isEmpty) {
        case (false, true): return "the kernel command line gained \(gained)"
        case (true, false): return "the kernel command line lost \(lost)"
        case (false, false): return "the kernel command line gained \(gained) and lost \(lost)"
        case (true, true): return "the words of the kernel command line stand in another order"
        }
    }

    /// What the kernel got; where that is not measured, the command that gave it.
    private static func line(_ items: [MeasuredItem]) -> String? {
        let lines = items.filter { $0.event.coverage.isBound }
        let given = lines.first { item in
            if case .bootLoaderText(let text) = item.event.content { return text.kind == .kernelCommandLine }
            return item.scriptLine == nil
        }
        return (given ?? lines.first).map { $0.scriptLine ?? $0.words.description }
    }

    private static func words(_ line: String) -> [Substring] { line.split(separator: " ") }

    /// The words of a list that another one lacks, each as often as it is missing.
    private static func missing(from others: [Substring], in words: [Substring]) -> [Substring] {
        var counts = Dictionary(others.map { ($0, 1) }, uniquingKeysWith: +)
        return words.filter { word in
            guard let count = counts[word], count > 0 else { return true }
            counts[word] = count - 1
            return false
        }
    }
}
