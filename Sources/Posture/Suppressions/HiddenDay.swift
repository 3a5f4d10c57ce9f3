import Findings
import Messages

/// A last day in another form than `until YYYY-MM-DD`, as people write it in Japanese or with slashes: it would be a
/// part of the reason, and the suppression would never end.
enum HiddenDay {
    /// Refuses a reason with such a day.
    static func refuse(in reason: String) throws(SuppressionClause.Fault) {
        for match in days.flatMap({ reason.matches(of: $0) }) {
            let (before, after) = (reason[..<match.range.lowerBound], reason[match.range.upperBound...])
            guard isCalledLast(before, after) || (isWhole(match.output) && isAtEnd(after)) else { continue }
            let form = iso(match.output)?.description ?? "YYYY-MM-DD"
            throw SuppressionClause.Fault(
                "'\(match.output)' looks like a last day; write 'until \(form)' as the last two words"
            )
        }
    }

    /// `2025年1月31日`, `令和7年1月31日`, `2025年1月末`, `1月31日`; `2025-01-31`, `2025/1/31`; `2025年末`
    private static var days: [Regex<Substring>] {
        [
            /(?:(?:\d{4}|令和\s?(?:\d{1,2}|元))\s?年\s?)?\d{1,2}\s?月(?:\s?\d{1,2}\s?日|末)?/,
            /\d{4}[\-\/.]\d{1,2}(?:[\-\/.]\d{1,2})?/,
            /\d{4}\s?年(?!\s?\d)末?/,
        ]
    }

    /// Whether a day is told, not only a month or year.
    private static func isWhole(_ text: Substring) -> Bool {
        text.contains("日") || text.split { !$0.isNumber }.count == 3
    }

    private static func isAtEnd(_ after: Substring) -> Bool { !after.contains { $0.isLetter || $0.isNumber } }

    /// Whether the words around a day call it the last one.
    private static func isCalledLast(_ before: Substring, _ after: Substring) -> Bool {
        if after.prefixMatch(of: /[^\p{L}\p{N}]*(?:の|中|末)?\s*(?:まで|迄|限り|期限|いっぱい)/) != nil { return true }
        return before.lowercased().firstMatch(of: /(?:until|till|expir[a-z]+(?: on)?|期[限日]は?)[^\p{L}\p{N}]*$/) != nil
            || before.firstMatch(of: /[〜～~→]\s*$/) != nil
    }

    /// The day as the comment should have it, when all of it is there.
    private static func iso(_ text: Substring) -> Day? {
        let numbers = text.split { !$0.isNumber }.compactMap { part in
            part.reduce(Int?(0)) { sum, digit in digit.wholeNumberValue.flatMap { value in sum.map { $0 * 10 + value } }
            }
        }
        guard numbers.count == 3, !text.contains("令和") else { return nil }
        return Day(year: numbers[0], month: numbers[1], day: numbers[2])
    }
}
