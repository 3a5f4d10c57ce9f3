/// Text as both databases can keep it.
enum StorableText {
    /// U+2400, the symbol for it, in place of U+0000, which PostgreSQL refuses
    /// (https://www.postgresql.org/docs/15/datatype-character.html).
    static func text(_ text: String) -> String {
        text.utf8.contains(0) ? text.replacing("\0", with: "\u{2400}") : text
    }
}
