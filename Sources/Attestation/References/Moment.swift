/// A moment in Coordinated Universal Time, to the second: `2026-11-24T15:04:05Z` (RFC 3339, section 5.6).
public struct Moment: Hashable, Comparable, Sendable, CustomStringConvertible {
    /// The moment as text.
    public let description: String

    /// Reads `YYYY-MM-DDTHH:MM:SSZ`; nil for anything else and for moments that do not exist.
    public init?(_ text: some StringProtocol) {
        let bytes = Array(text.utf8)
        guard bytes.count == 20 else { return nil }
        let form = Array("0000-00-00T00:00:00Z".utf8)
        for (byte, sign) in zip(bytes, form) {
            let isDigit = (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
            guard sign == UInt8(ascii: "0") ? isDigit : byte == sign else { return nil }
        }
        func number(_ range: Range<Int>) -> Int { bytes[range].reduce(0) { $0 * 10 + Int($1) - 48 } }
        let (year, month, day) = (number(0..<4), number(5..<7), number(8..<10))
        guard (1...12).contains(month), (1...Self.days(year, month)).contains(day),
            number(11..<13) < 24, number(14..<16) < 60, number(17..<19) < 60
        else { return nil }
        description = String(text)
    }

    /// The moment so many seconds after the beginning of 1970.
    public init(secondsSince1970 seconds: Int) {
        var (days, rest) = seconds.quotientAndRemainder(dividingBy: 86_400)
        if rest < 0 { (days, rest) = (days - 1, rest + 86_400) }
        var (year, month) = (1970, 1)
        days = max(0, days)
        while days >= Self.length(year) {
            days -= Self.length(year)
            year += 1
        }
        while days >= Self.days(year, month) {
            days -= Self.days(year, month)
            month += 1
        }
        func padded(_ number: Int, _ width: Int = 2) -> String {
            String(repeating: "0", count: max(0, width - String(number).count)) + String(number)
        }
        let time = [rest / 3600, rest / 60 % 60, rest % 60].map { padded($0) }.joined(separator: ":")
        description = "\(padded(year, 4))-\(padded(month))-\(padded(days + 1))T\(time)Z"
    }

    private static func isLeap(_ year: Int) -> Bool { year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) }

    private static func length(_ year: Int) -> Int { isLeap(year) ? 366 : 365 }

    private static func days(_ year: Int, _ month: Int) -> Int {
        switch month {
        case 2: isLeap(year) ? 29 : 28
        case 4, 6, 9, 11: 30
        default: 31
        }
    }

    /// Orders moments by time.
    public static func < (left: Moment, right: Moment) -> Bool { left.description < right.description }
}
