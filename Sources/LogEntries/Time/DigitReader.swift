/// Reads the digits and signs of a timestamp.
struct DigitReader {
    /// What is not read yet.
    private(set) var bytes: ArraySlice<UInt8>

    init(bytes: ArraySlice<UInt8>) { self.bytes = bytes }

    var isAtEnd: Bool { bytes.isEmpty }

    /// Takes one sign, if it is the next.
    mutating func take(_ sign: Unicode.Scalar) -> Bool {
        guard let first = bytes.first, UInt32(first) == sign.value else { return false }
        bytes.removeFirst()
        return true
    }

    /// Takes so many digits as a number; nil when there are fewer.
    mutating func number(_ count: Int) -> Int? {
        guard bytes.count >= count, bytes.prefix(count).allSatisfy(Self.isDigit) else { return nil }
        defer { bytes.removeFirst(count) }
        return bytes.prefix(count).reduce(0) { $0 * 10 + Int($1) - 48 }
    }

    /// Takes a point and digits as nanoseconds; 0 when there is no point, nil for a point without digits.
    mutating func fraction() -> Int? {
        guard take(".") else { return 0 }
        let digits = bytes.prefix(while: Self.isDigit)
        guard !digits.isEmpty else { return nil }
        bytes.removeFirst(digits.count)
        let kept = digits.prefix(9)
        return (kept.count..<9).reduce(kept.reduce(0) { $0 * 10 + Int($1) - 48 }) { value, _ in value * 10 }
    }

    /// Takes `Z` or an offset such as `+09:00`, in seconds east of UTC.
    mutating func offset() -> Int? {
        if take("Z") || take("z") { return 0 }
        let sign = take("+") ? 1 : take("-") ? -1 : 0
        guard sign != 0, let hours = number(2), take(":"), let minutes = number(2), hours < 24, minutes < 60 else {
            return nil
        }
        return sign * (hours * 3_600 + minutes * 60)
    }

    private static func isDigit(_ byte: UInt8) -> Bool { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) }
}
