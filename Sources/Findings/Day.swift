import CivilTime

/// A day of the calendar, such as `2027-01-31` (ISO 8601, calendar date).
public struct Day: Hashable, Comparable, Sendable, CustomStringConvertible {
    /// The year, month and day.
    public let year, month, day: Int

    /// Reads `YYYY-MM-DD`; nil for anything else and for days that do not exist.
    public init?(_ text: some StringProtocol) {
        let parts = text.split(separator: "-", omittingEmptySubsequences: false)
        guard parts.map(\.utf8.count) == [4, 2, 2],
            parts.allSatisfy({ $0.utf8.allSatisfy { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) } })
        else { return nil }
        let numbers = parts.compactMap { Int($0) }
        self.init(year: numbers[0], month: numbers[1], day: numbers[2])
    }

    /// Makes a day; nil when it does not exist.
    public init?(year: Int, month: Int, day: Int) {
        guard (1...9999).contains(year), CivilDate(year: year, month: month, day: day) != nil else { return nil }
        self.year = year
        self.month = month
        self.day = day
    }

    /// The day of a moment in Coordinated Universal Time.
    /// - Parameter secondsSince1970: seconds since the first moment of 1970.
    public init(secondsSince1970: Int) {
        let date = CivilDate(dayNumber: CivilDate.divide(secondsSince1970, 86_400).quotient)
        (year, month, day) = (date.year, date.month, date.day)
    }

    /// The day as `YYYY-MM-DD`.
    public var description: String {
        "\(PaddedNumber.text(year, 4))-\(PaddedNumber.text(month, 2))-\(PaddedNumber.text(day, 2))"
    }

    /// Orders days by time.
    public static func < (left: Day, right: Day) -> Bool {
        (left.year, left.month, left.day) < (right.year, right.month, right.day)
    }
}
