/// Reads a rule such as `EST5EDT,M3.2.0,M11.1.0` (POSIX, `TZ`, with the wider times of RFC 9636).
struct TimeZoneRuleReader {
    private var rest: ArraySlice<UInt8>

    /// The rule; nil for what is none.
    static func rule(_ text: ArraySlice<UInt8>) -> TimeZoneRule? {
        var reader = TimeZoneRuleReader(rest: text)
        guard let rule = reader.rule(), reader.rest.isEmpty else { return nil }
        return rule
    }

    private mutating func rule() -> TimeZoneRule? {
        // Offsets are written as seconds west of UTC.
        guard name(), let west = time(hours: 24) else { return nil }
        guard !rest.isEmpty else { return TimeZoneRule(standard: -west, summer: nil) }
        guard name() else { return nil }
        var summer = 3_600 - west
        if rest.first != UInt8(ascii: ",") {
            guard let west = time(hours: 24) else { return nil }
            summer = -west
        }
        guard take(","), let start = yearDay(), take(","), let end = yearDay() else { return nil }
        return TimeZoneRule(standard: -west, summer: TimeZoneRule.Summer(offset: summer, start: start, end: end))
    }

    /// Passes over a name: three letters or more, or anything in angle brackets.
    private mutating func name() -> Bool {
        if take("<") {
            guard let end = rest.firstIndex(of: UInt8(ascii: ">")), end > rest.startIndex else { return false }
            rest = rest[(end + 1)...]
            return true
        }
        let letters = rest.prefix { byte in (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20) }
        rest = rest.dropFirst(letters.count)
        return letters.count >= 3
    }

    private mutating func yearDay() -> TimeZoneRule.YearDay? {
        guard let day = day() else { return nil }
        guard take("/") else { return TimeZoneRule.YearDay(day: day, time: 7_200) }
        return time(hours: 167).map { TimeZoneRule.YearDay(day: day, time: $0) }
    }

    private mutating func day() -> TimeZoneRule.YearDay.Day? {
        if take("J") { return number(1...365).map { .withoutLeapDay($0) } }
        guard take("M") else { return number(0...365).map { .number($0) } }
        guard let month = number(1...12), take("."), let week = number(1...5), take("."), let weekday = number(0...6)
        else { return nil }
        return .weekday(weekday, week: week, month: month)
    }

    /// Hours with or without minutes and seconds and a sign, in seconds.
    private mutating func time(hours limit: Int) -> Int64? {
        let sign: Int64 = take("-") ? -1 : 1
        if sign == 1 { _ = take("+") }
        guard let hours = number(0...limit) else { return nil }
        var seconds = hours * 3_600
        for unit in [60, 1] where take(":") {
            guard let part = number(0...59) else { return nil }
            seconds += part * unit
        }
        return sign * Int64(seconds)
    }

    private mutating func number(_ allowed: ClosedRange<Int>) -> Int? {
        let digits = rest.prefix { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
        guard (1...3).contains(digits.count) else { return nil }
        rest = rest.dropFirst(digits.count)
        let number = digits.reduce(0) { $0 * 10 + Int($1) - 48 }
        return allowed.contains(number) ? number : nil
    }

    private mutating func take(_ sign: Unicode.Scalar) -> Bool {
        guard let first = rest.first, UInt32(first) == sign.value else { return false }
        rest.removeFirst()
        return true
    }
}
