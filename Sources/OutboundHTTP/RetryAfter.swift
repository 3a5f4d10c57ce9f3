import CivilTime
package import LogEntries

/// The header Retry-After (RFC 9110, section 10.2.3): seconds, or a date in one of three formats.
package enum RetryAfter {
    /// How long to wait; nil for what is neither.
    package static func wait(_ text: String, now: Timestamp) -> Duration? {
        let text = text.drop { $0 == " " }
        if !text.isEmpty, text.allSatisfy({ $0.isASCII && $0.isNumber }) {
            return .seconds(Int64(text) ?? 86_400 * 365)
        }
        return date(text).map { .seconds(max(0, $0 - now.seconds)) }
    }

    /// Seconds since 1970 of `Sun, 06 Nov 1994 08:49:37 GMT`, `Sunday, 06-Nov-94 08:49:37 GMT` or
    /// `Sun Nov  6 08:49:37 1994`.
    private static func date(_ text: Substring) -> Int64? {
        let words = text.split { ", -:".contains($0) }
        guard words.count >= 7 else { return nil }
        let isAsctime = months.contains(words[1])
        let fields = isAsctime ? [words[2], words[1], words[6]] + words[3...5] : words[1...3] + words[4...6]
        let parts = Array(fields)
        guard let day = Int(parts[0]), let month = months.firstIndex(of: parts[1]), let year = Int(parts[2]),
            let hour = Int(parts[3]), let minute = Int(parts[4]), let second = Int(parts[5]),
            (0..<24).contains(hour), (0..<60).contains(minute), (0...60).contains(second),
            let date = CivilDate(year: full(year, parts[2].count), month: month + 1, day: day)
        else { return nil }
        return Int64(date.dayNumber * 86_400 + hour * 3_600 + minute * 60 + second)
    }

    private static func full(_ year: Int, _ digits: Int) -> Int {
        guard digits == 2 else { return year }
        return year < 70 ? 2_000 + year : 1_900 + year
    }

    private static let months: [Substring] = [
        "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
    ]
}
