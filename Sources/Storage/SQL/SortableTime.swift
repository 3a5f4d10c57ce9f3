import LogEntries

/// Moments as the tables hold them: text of one width, so that it sorts as they do and a person can read it.
enum SortableTime {
    /// `2026-11-20T05:14:02.118204311Z`
    static func text(_ moment: Timestamp) -> String {
        let text = moment.description
        guard let point = text.firstIndex(of: ".") else { return text.dropLast() + ".000000000Z" }
        let digits = text[text.index(after: point)...].dropLast()
        return text[...point] + digits + String(repeating: "0", count: 9 - digits.count) + "Z"
    }
}
