/// Writes `$1` for `?1`. No statement of ours has a question mark in a literal.
enum PlaceholderTranslation {
    static func postgreSQL(_ sql: String) -> String {
        String(decoding: sql.utf8.map { $0 == UInt8(ascii: "?") ? UInt8(ascii: "$") : $0 }, as: UTF8.self)
    }
}
