import CivilTime

extension TimeZoneRule.YearDay {
    /// The year of a moment, in UTC.
    static func year(of seconds: Int64) -> Int {
        CivilDate(dayNumber: CivilDate.divide(Int(seconds), 86_400).quotient).year
    }

    /// The time on this day in a year, in seconds of the zone's own clock since the beginning of 1970.
    func seconds(in year: Int) -> Int64 { Int64(days(in: year)) * 86_400 + time }

    private func days(in year: Int) -> Int {
        let newYear = Self.firstDay(of: 1, in: year)
        switch day {
        case .number(let number): return newYear + number
        case .withoutLeapDay(let number):
            let hasLeapDay = Self.firstDay(of: 3, in: year) - newYear == 60
            return newYear + number - (hasLeapDay && number >= 60 ? 0 : 1)
        case .weekday(let weekday, let week, let month):
            let first = Self.firstDay(of: month, in: year)
            let next = month == 12 ? Self.firstDay(of: 1, in: year + 1) : Self.firstDay(of: month + 1, in: year)
            // The first of January 1970 was a Thursday.
            let distance = (weekday - (first + 4) % 7 + 14) % 7
            let day = first + distance + (week - 1) * 7
            return day < next ? day : day - 7
        }
    }

    private static func firstDay(of month: Int, in year: Int) -> Int {
        CivilDate(year: year, month: month, day: 1)?.dayNumber ?? 0
    }
}
