import CivilTime

/// A moment in Coordinated Universal Time, to the second: `2026-11-24T15:04:05Z` (RFC 3339, section 5.6).
public struct Moment: Hashable, Comparable, Sendable, CustomStringConvertible {
    /// The moment as text.
    public let description: String

    /// Reads `YYYY-MM-DDTHH:MM:SSZ`; nil for anything else and for moments that do not exist.
    public init?(_ text: some StringProtocol) {
        var scanner = TimestampScanner(Array(text.utf8))
        // Neither a fraction nor another offset: one moment is written in one way.
        guard text.utf8.count == 20, scanner.date() != nil, scanner.take("T"), scanner.time() != nil, scanner.take("Z"),
            scanner.isAtEnd
        else { return nil }
        description = String(text)
    }

    /// The moment so many seconds after the beginning of 1970.
    public init(secondsSince1970 seconds: Int) {
        let (days, rest) = CivilDate.divide(max(0, seconds), 86_400)
        let time = [rest / 3600, rest / 60 % 60, rest % 60].map { PaddedNumber.text($0, 2) }.joined(separator: ":")
        description = "\(CivilDate(dayNumber: days))T\(time)Z"
    }

    /// Orders moments by time.
    public static func < (left: Moment, right: Moment) -> Bool { left.description < right.description }
}
