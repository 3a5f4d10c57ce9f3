/// Reads the pieces of timestamps from left to right; a piece that is not there is nil.
public struct TimestampScanner {
    private let bytes: [UInt8]
    private var position = 0

    /// Begins at the first byte.
    public init(_ bytes: [UInt8]) { self.bytes = bytes }

    /// Whether everything has been read.
    public var isAtEnd: Bool { position == bytes.count }

    /// Passes over one character, when it is there.
    public mutating func take(_ scalar: Unicode.Scalar) -> Bool {
        guard position < bytes.count, UInt32(bytes[position]) == scalar.value else { return false }
        position += 1
        return true
    }

    /// As in `2006-01-02`.
    public mutating func date() -> CivilDate? { date(digits: 2...2) }

    /// A date whose month and day may have one digit.
    public mutating func looseDate() -> CivilDate? { date(digits: 1...2) }

    /// As in `15:04:05.999`, in seconds of the day; digits behind the ninth of a fraction are dropped.
    /// - Parameter takesLeapSecond: whether a sixtieth second is the last one before it.
    public mutating func time(takesLeapSecond: Bool = false) -> (seconds: Int, nanoseconds: Int)? {
        time(digits: 2...2, seconds: takesLeapSecond ? 61 : 60)
    }

    /// A time whose parts may have one digit.
    public mutating func looseTime() -> (seconds: Int, nanoseconds: Int)? { time(digits: 1...2, seconds: 60) }

    /// `Z` or `+05:30`, in minutes.
    public mutating func offset() -> Int? {
        if take("Z") { return 0 }
        let isNegative = take("-")
        guard isNegative || take("+"), let hours = number(2...2, below: 24), take(":"),
            let minutes = number(2...2, below: 60)
        else { return nil }
        return (isNegative ? -1 : 1) * (hours * 60 + minutes)
    }

    private mutating func date(digits: ClosedRange<Int>) -> CivilDate? {
        guard let year = number(4...4, below: 10_000), take("-"), let month = number(digits, below: 13), take("-"),
            let day = number(digits, below: 32)
        else { return nil }
        return CivilDate(year: year, month: month, day: day)
    }

    private mutating func time(digits: ClosedRange<Int>, seconds: Int) -> (seconds: Int, nanoseconds: Int)? {
        guard let hour = number(digits, below: 24), take(":"), let minute = number(digits, below: 60), take(":"),
            let second = number(digits, below: seconds)
        else { return nil }
        guard let nanoseconds = fraction() else { return nil }
        return (hour * 3600 + minute * 60 + min(second, 59), nanoseconds)
    }

    /// The digits behind a point as nanoseconds; 0 without a point, nil for a point without digits.
    private mutating func fraction() -> Int? {
        guard take(".") else { return 0 }
        let digits = bytes[position...].prefix { isDigit($0) }
        guard !digits.isEmpty else { return nil }
        position += digits.count
        let nine = digits.prefix(9) + [UInt8](repeating: 0x30, count: max(0, 9 - digits.count))
        return nine.reduce(0) { $0 * 10 + Int($1 - 0x30) }
    }

    private mutating func number(_ width: ClosedRange<Int>, below bound: Int) -> Int? {
        let digits = bytes[position...].prefix(width.upperBound).prefix { isDigit($0) }
        guard digits.count >= width.lowerBound else { return nil }
        position += digits.count
        let value = digits.reduce(0) { $0 * 10 + Int($1 - 0x30) }
        return value < bound ? value : nil
    }

    private func isDigit(_ byte: UInt8) -> Bool { byte >= 0x30 && byte <= 0x39 }
}
