import Findings
import Messages

/// What a comment says: `ignore RULE[,RULE] reason… [until YYYY-MM-DD]`.
struct SuppressionClause {
    /// The rules as they are written.
    let names: [String]

    /// Why, on one line; empty when nobody said.
    let reason: String

    /// The last day on which it holds.
    let until: Day?

    /// How many rules one comment may name.
    private static let namesLimit = 16

    /// Why a comment cannot be understood.
    struct Fault: Error {
        let message: Message

        init(_ message: Message) { self.message = message }
    }

    /// Reads what stands behind `shieldwatch:`.
    init(_ text: String) throws(Fault) {
        guard text.utf8.count <= SuppressionComment.lengthLimit else {
            throw Fault("it is longer than \(SuppressionComment.lengthLimit) bytes")
        }
        var words = text.split(separator: " ").map(String.init)[...]
        guard text.hasPrefix("ignore"), words.popFirst() == "ignore" else {
            throw Fault("a comment that begins with 'shieldwatch:' has to read 'shieldwatch:ignore RULE reason'")
        }
        guard let rules = words.popFirst() else {
            throw Fault("no rule is named: write 'shieldwatch:ignore RULE reason'")
        }
        names = rules.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
        guard !names.contains("") else {
            throw Fault("several rules are separated by commas without spaces, and '\(rules)' is not such a list")
        }
        guard names.count <= Self.namesLimit else {
            throw Fault("it names more than \(Self.namesLimit) rules; write several comments")
        }
        until = try Self.day(&words)
        let text = words.joined(separator: " ")
        // A dash says nothing.
        reason = text.contains { $0.isLetter || $0.isNumber } ? text : ""
    }

    /// Takes the last day from the end. A day anywhere else would be taken for a part of the reason, and the
    /// suppression would never end.
    private static func day(_ words: inout ArraySlice<String>) throws(Fault) -> Day? {
        for index in words.indices where words[index].lowercased() == "until" {
            guard index + 1 < words.endIndex else {
                throw Fault("'until' is not followed by a day: write it as YYYY-MM-DD")
            }
            let text = words[index + 1]
            // "until the vendor signs the driver" is a reason.
            guard text.first?.isNumber == true else { continue }
            guard let day = Day(text) else {
                throw Fault("'\(text)' behind 'until' is no day of the calendar; write it as YYYY-MM-DD")
            }
            guard index + 2 == words.endIndex else {
                throw Fault("'until \(day)' has to stand at the end of the comment")
            }
            words.removeLast(2)
            return day
        }
        try refuseHiddenDay(words)
        try HiddenDay.refuse(in: words.joined(separator: " "))
        return nil
    }

    /// A day that was meant as the last one and is not written as such would be a part of the reason for ever.
    private static func refuseHiddenDay(_ words: ArraySlice<String>) throws(Fault) {
        for (index, word) in words.enumerated() {
            let isLast = index == words.count - 1
            let isMeant = isLast || word.lowercased().contains("until")
            guard isMeant, let day = word.firstMatch(of: /[0-9]{4}-[0-9]{2}-[0-9]{2}/)?.output else { continue }
            throw Fault("'\(word)' looks like a last day; write 'until \(day)' as the last two words")
        }
    }
}
