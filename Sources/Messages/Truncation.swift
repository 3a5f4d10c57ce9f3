/// Shortens text for receivers that refuse more, never within a character.
package enum Truncation {
    private static let mark = "…"

    /// At most so many characters, counted as Unicode scalars: what receivers count is never fewer for the same text
    /// than graphemes, and JSON's counters count these.
    package static func characters(_ text: String, _ limit: Int) -> String {
        guard text.unicodeScalars.count > limit else { return text }
        return cut(text, limit) { $0.unicodeScalars.count }
    }

    /// At most so many bytes of UTF-8.
    package static func bytes(_ text: String, _ limit: Int) -> String {
        guard text.utf8.count > limit else { return text }
        return cut(text, limit) { $0.utf8.count }
    }

    private static func cut(_ text: String, _ limit: Int, _ size: (String) -> Int) -> String {
        guard size(mark) <= limit else { return "" }
        var rest = limit - size(mark)
        var kept = ""
        for character in text {
            rest -= size(String(character))
            guard rest >= 0 else { break }
            kept.append(character)
        }
        return kept + mark
    }
}
