/// A day of the Gregorian calendar, reckoned backwards and forwards without an end.
public struct CivilDate: Hashable, Sendable {
    /// The year; years before the first count on downwards from 0.
    public let year: Int

    /// The month, 1 to 12.
    public let month: Int

    /// The day of the month, from 1.
    public let day: Int

    /// Makes a date; nil when it does not exist.
    public init?(year: Int, month: Int, day: Int) {
        guard (1...12).contains(month), day >= 1, day <= Self.days(inMonth: month, of: year) else { return nil }
        (self.year, self.month, self.day) = (year, month, day)
    }

    /// The date that many days behind 1970-01-01.
    public init(dayNumber: Int) {
        // Years are counted from March here, so that a leap day ends its year, in cycles of 400 years.
        let (cycle, dayOfCycle) = Self.divide(dayNumber + 719_468, 146_097)
        let yearOfCycle =
            (dayOfCycle - dayOfCycle / 1460 + dayOfCycle / 36_524 - dayOfCycle / 146_096) / 365
        let dayOfYear = dayOfCycle - (365 * yearOfCycle + yearOfCycle / 4 - yearOfCycle / 100)
        let monthFromMarch = (5 * dayOfYear + 2) / 153
        day = dayOfYear - (153 * monthFromMarch + 2) / 5 + 1
        month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9
        year = yearOfCycle + cycle * 400 + (month <= 2 ? 1 : 0)
    }

    /// How many days the date lies behind 1970-01-01.
    public var dayNumber: Int {
        let (cycle, yearOfCycle) = Self.divide(month <= 2 ? year - 1 : year, 400)
        let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
        return cycle * 146_097 + yearOfCycle * 365 + yearOfCycle / 4 - yearOfCycle / 100 + dayOfYear - 719_468
    }

    /// The day of the week, 0 for Sunday.
    public var weekday: Int { Self.divide(dayNumber + 4, 7).remainder }

    private static func days(inMonth month: Int, of year: Int) -> Int {
        let isLeap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
        return switch month {
        case 2: isLeap ? 29 : 28
        case 4, 6, 9, 11: 30
        default: 31
        }
    }

    /// Division that rounds down, with a remainder that is never negative.
    public static func divide(_ value: Int, _ divisor: Int) -> (quotient: Int, remainder: Int) {
        let (quotient, remainder) = value.quotientAndRemainder(dividingBy: divisor)
        return remainder < 0 ? (quotient - 1, remainder + divisor) : (quotient, remainder)
    }
}

extension CivilDate: CustomStringConvertible {
    /// The date as `YYYY-MM-DD` (ISO 8601, calendar date); years with more than four digits keep them.
    public var description: String {
        let sign = year < 0 ? "-" : ""
        return "\(sign)\(PaddedNumber.text(abs(year), 4))-\(PaddedNumber.text(month, 2))-\(PaddedNumber.text(day, 2))"
    }
}

extension CivilDate: Comparable {
    /// Orders dates by time.
    public static func < (left: CivilDate, right: CivilDate) -> Bool {
        (left.year, left.month, left.day) < (right.year, right.month, right.day)
    }
}
