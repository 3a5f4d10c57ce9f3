/// A moment to the nanosecond, as Cloud Logging writes it (RFC 3339, section 5.6; protobuf's Timestamp).
public struct Timestamp: Hashable, Comparable, Sendable {
    /// Whole seconds since the beginning of 1970, UTC; before that, negative.
    public let seconds: Int64

    /// The rest in nanoseconds, from 0 to 999,999,999.
    public let nanoseconds: Int32

    /// Makes a moment of its parts.
    public init(seconds: Int64, nanoseconds: Int32 = 0) {
        self.seconds = seconds
        self.nanoseconds = nanoseconds
    }

    /// Orders moments by time.
    public static func < (left: Timestamp, right: Timestamp) -> Bool {
        (left.seconds, left.nanoseconds) < (right.seconds, right.nanoseconds)
    }
}

extension Timestamp {
    /// Reads a date and time with its offset, such as `2026-11-20T05:14:02.118204311Z` or `…T06:14:02+01:00`.
    ///
    /// Digits behind the ninth of a fraction are dropped. Nil for anything else and for moments that do not exist;
    /// a leap second counts as the last second before it.
    public init?(_ text: some StringProtocol) {
        self.init(utf8: Array(text.utf8)[...])
    }

    private init?(utf8 bytes: ArraySlice<UInt8>) {
        var reader = DigitReader(bytes: bytes)
        guard let year = reader.number(4), reader.take("-"), let month = reader.number(2), reader.take("-"),
            let day = reader.number(2), reader.take("T") || reader.take("t") || reader.take(" "),
            let hour = reader.number(2), reader.take(":"), let minute = reader.number(2), reader.take(":"),
            let second = reader.number(2), hour < 24, minute < 60, second <= 60,
            let fraction = reader.fraction(), let offset = reader.offset(), reader.isAtEnd,
            let days = CivilDate.days(year: year, month: month, day: day)
        else { return nil }
        let time = hour * 3_600 + minute * 60 + min(second, 59)
        self.init(seconds: Int64(days * 86_400 + time - offset), nanoseconds: Int32(fraction))
    }
}

extension Timestamp: CustomStringConvertible {
    /// The moment in UTC with as many digits behind the second as it needs: none, three, six or nine.
    public var description: String {
        let days = Int(seconds >= 0 ? seconds / 86_400 : (seconds - 86_399) / 86_400)
        let rest = Int(seconds) - days * 86_400
        let (year, month, day) = CivilDate.date(days)
        let time = [rest / 3_600, rest / 60 % 60, rest % 60].map { padded($0, 2) }.joined(separator: ":")
        return "\(padded(year, 4))-\(padded(month, 2))-\(padded(day, 2))T\(time)\(fractionText)Z"
    }

    /// The day in UTC: `2026-11-20`.
    public var day: String { String(description.prefix { $0 != "T" }) }

    private var fractionText: String {
        guard nanoseconds != 0 else { return "" }
        let digits = padded(Int(nanoseconds), 9)
        let width = digits.hasSuffix("000000") ? 3 : digits.hasSuffix("000") ? 6 : 9
        return "." + digits.prefix(width)
    }

    private func padded(_ number: Int, _ width: Int) -> String {
        String(repeating: "0", count: max(0, width - String(number).count)) + String(number)
    }
}
