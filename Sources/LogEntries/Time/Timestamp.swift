import CivilTime

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
        var scanner = TimestampScanner(Array(text.utf8))
        guard let date = scanner.date(), scanner.take("T") || scanner.take("t") || scanner.take(" "),
            let time = scanner.time(takesLeapSecond: true),
            let offset = scanner.take("z") ? 0 : scanner.offset(), scanner.isAtEnd
        else { return nil }
        let seconds = date.dayNumber * 86_400 + time.seconds - offset * 60
        self.init(seconds: Int64(seconds), nanoseconds: Int32(time.nanoseconds))
    }
}

extension Timestamp: CustomStringConvertible {
    /// The moment in UTC with as many digits behind the second as it needs: none, three, six or nine.
    public var description: String {
        let (days, rest) = CivilDate.divide(Int(seconds), 86_400)
        let time = [rest / 3_600, rest / 60 % 60, rest % 60].map { PaddedNumber.text($0, 2) }.joined(separator: ":")
        return "\(CivilDate(dayNumber: days))T\(time)\(fractionText)Z"
    }

    /// The day in UTC: `2026-11-20`.
    public var day: String { CivilDate(dayNumber: CivilDate.divide(Int(seconds), 86_400).quotient).description }

    private var fractionText: String {
        guard nanoseconds != 0 else { return "" }
        let digits = PaddedNumber.text(Int(nanoseconds), 9)
        let width = digits.hasSuffix("000000") ? 3 : digits.hasSuffix("000") ? 6 : 9
        return "." + digits.prefix(width)
    }
}

extension Timestamp {
    /// The moment that is a length of time later.
    public func advanced(by duration: Duration) -> Timestamp {
        let (whole, attoseconds) = duration.components
        let nanoseconds = Int64(self.nanoseconds) + attoseconds / 1_000_000_000
        let (days, rest) = CivilDate.divide(Int(nanoseconds), 1_000_000_000)
        return Timestamp(seconds: seconds + whole + Int64(days), nanoseconds: Int32(rest))
    }

    /// How long it is since another moment; negative when that is later.
    public func since(_ other: Timestamp) -> Duration {
        .seconds(seconds - other.seconds) + .nanoseconds(Int64(nanoseconds) - Int64(other.nanoseconds))
    }
}
