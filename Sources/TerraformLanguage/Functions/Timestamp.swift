import Messages

/// A moment with the offset from UTC in which it was written.
struct Timestamp {
    /// Seconds since 1970-01-01T00:00:00Z.
    private(set) var seconds: Int

    /// The part of a second behind them.
    private(set) var nanoseconds: Int

    let offsetMinutes: Int

    /// A moment by its local date and second of the day.
    init(_ date: CivilDate, _ secondOfDay: Int = 0, nanoseconds: Int = 0, offsetMinutes: Int = 0) {
        seconds = date.dayNumber * 86_400 + secondOfDay - offsetMinutes * 60
        self.nanoseconds = nanoseconds
        self.offsetMinutes = offsetMinutes
    }

    /// Reads RFC 3339 as strictly as Terraform does.
    init(rfc3339 text: String) throws(EvaluationError) {
        var scanner = TimestampScanner(Array(text.utf8))
        guard let date = scanner.date(), scanner.take("T"), let time = scanner.time(),
            let offset = scanner.offset(), scanner.isAtEnd
        else { throw .invalid("this text is not an RFC 3339 timestamp") }
        self.init(date, time.seconds, nanoseconds: time.nanoseconds, offsetMinutes: offset)
    }

    /// The moment a duration later.
    func adding(_ duration: GoDuration) -> Timestamp {
        var result = self
        let (carry, rest) = CivilDate.divide(nanoseconds + duration.nanoseconds % 1_000_000_000, 1_000_000_000)
        result.seconds += duration.nanoseconds / 1_000_000_000 + carry
        result.nanoseconds = rest
        return result
    }

    private var local: (quotient: Int, remainder: Int) { CivilDate.divide(seconds + offsetMinutes * 60, 86_400) }

    var date: CivilDate { CivilDate(dayNumber: local.quotient) }
    var hour: Int { local.remainder / 3600 }
    var minute: Int { local.remainder / 60 % 60 }
    var second: Int { local.remainder % 60 }

    /// `2006-01-02T15:04:05Z`, without a fraction.
    var rfc3339: String {
        let date = date
        let year = (date.year < 0 ? "-" : "") + Self.digits(Int(date.year.magnitude), 4)
        return "\(year)-\(Self.digits(date.month, 2))-\(Self.digits(date.day, 2))T"
            + "\(Self.digits(hour, 2)):\(Self.digits(minute, 2)):\(Self.digits(second, 2))"
            + (offsetMinutes == 0 ? "Z" : offset(separator: ":"))
    }

    /// As in `+05:30`.
    func offset(separator: String) -> String {
        let minutes = abs(offsetMinutes)
        return (offsetMinutes < 0 ? "-" : "+") + Self.digits(minutes / 60, 2) + separator + Self.digits(minutes % 60, 2)
    }

    /// A number that is not negative, with zeros in front up to a width.
    static func digits(_ value: Int, _ width: Int) -> String {
        let text = String(value)
        return String(repeating: "0", count: max(0, width - text.utf8.count)) + text
    }
}

extension Timestamp: Comparable {
    /// Whether both are one moment, wherever they were written.
    static func == (left: Timestamp, right: Timestamp) -> Bool {
        (left.seconds, left.nanoseconds) == (right.seconds, right.nanoseconds)
    }

    /// Whether the left moment is earlier.
    static func < (left: Timestamp, right: Timestamp) -> Bool {
        (left.seconds, left.nanoseconds) < (right.seconds, right.nanoseconds)
    }
}
