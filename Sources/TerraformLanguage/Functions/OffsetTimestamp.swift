import CivilTime
import Messages

/// A moment with the offset from UTC in which it was written.
struct OffsetTimestamp {
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
    func adding(_ duration: GoDuration) -> OffsetTimestamp {
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
        "\(date)T"
            + "\(PaddedNumber.text(hour, 2)):\(PaddedNumber.text(minute, 2)):\(PaddedNumber.text(second, 2))"
            + (offsetMinutes == 0 ? "Z" : offset(separator: ":"))
    }

    /// As in `+05:30`.
    func offset(separator: String) -> String {
        let minutes = abs(offsetMinutes)
        return (offsetMinutes < 0 ? "-" : "+") + PaddedNumber.text(minutes / 60, 2) + separator
            + PaddedNumber.text(minutes % 60, 2)
    }
}

extension OffsetTimestamp: Comparable {
    /// Whether both are one moment, wherever they were written.
    static func == (left: OffsetTimestamp, right: OffsetTimestamp) -> Bool {
        (left.seconds, left.nanoseconds) == (right.seconds, right.nanoseconds)
    }

    /// Whether the left moment is earlier.
    static func < (left: OffsetTimestamp, right: OffsetTimestamp) -> Bool {
        (left.seconds, left.nanoseconds) < (right.seconds, right.nanoseconds)
    }
}
