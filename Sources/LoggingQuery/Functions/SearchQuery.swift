import LogEntries

/// Words to search for: each is a whole word somewhere in the texts of an entry, in any order and case.
///
/// What stands between backticks is one phrase, which stands in a text as it is. Texts are cut into words at white space
/// and at the signs below.
public struct SearchQuery: Sendable, Hashable {
    /// The query as it was written.
    public let text: String

    private let phrases: [FoldedText]

    /// Where texts are cut, besides white space.
    private static let delimiters = Set("[]<>(){}|!;,'\"*&?+/:=@.-$%\\_\u{0}`~#^".utf8)

    /// Reads a query; nil when there is no word in it.
    init?(_ text: String) {
        self.text = text
        var phrases: [FoldedText] = []
        for (index, part) in text.split(separator: "`", omittingEmptySubsequences: false).enumerated() {
            if index % 2 == 1 {
                if !part.isEmpty { phrases.append(FoldedText(String(part))) }
            } else {
                let bytes = Array(FoldedText(String(part)).bytes)
                phrases += bytes.split(whereSeparator: Self.isDelimiter).map { FoldedText(folded: Array($0)) }
            }
        }
        guard !phrases.isEmpty else { return nil }
        self.phrases = phrases
    }

    /// Whether every word stands in a text of the entry, or of one of its fields.
    func isFound(in root: JSONValue, _ field: FilterField?) -> Bool {
        phrases.allSatisfy { phrase in
            guard let field else { return Self.holds(phrase, somewhereIn: root, as: LogEntrySchema.entry) }
            var exists = false
            return field.contains(in: root, exists: &exists) { value in
                Self.holds(phrase, somewhereIn: value, as: field.type)
            }
        }
    }

    private static func holds(_ phrase: FoldedText, somewhereIn value: JSONValue, as type: FieldType) -> Bool {
        switch value.kind {
        case .text: return type.isText && value.withText { phrase.isPart(of: $0, where: isBounded) }
        case .object, .array:
            var children = value.children
            while children.advance() {
                if holds(phrase, somewhereIn: children.value, as: children.type(in: type)) { return true }
            }
            return false
        default: return false
        }
    }

    /// Whether a word ends on both sides of a range.
    private static func isBounded(_ text: UnsafeRawBufferPointer, _ range: Range<Int>) -> Bool {
        let begins =
            range.lowerBound == 0 || isDelimiter(text[range.lowerBound - 1]) || isDelimiter(text[range.lowerBound])
        let ends =
            range.upperBound == text.count || isDelimiter(text[range.upperBound])
            || isDelimiter(text[range.upperBound - 1])
        return begins && ends
    }

    private static func isDelimiter(_ byte: UInt8) -> Bool { byte <= 0x20 || delimiters.contains(byte) }
}
