/// A length of time in nanoseconds.
enum LogDuration {
    /// Nanoseconds of a unit.
    private static let units: [(name: String, scale: Int64)] = [
        ("ns", 1), ("us", 1_000), ("µs", 1_000), ("ms", 1_000_000), ("s", 1_000_000_000), ("m", 60_000_000_000),
        ("h", 3_600_000_000_000),
    ]

    /// Reads a decimal number with a unit, such as `0.250s` or `500us`; nil for anything else and beyond 292 years.
    static func nanoseconds(_ text: some StringProtocol) -> Int64? {
        let number = text.prefix { $0.isASCII && ($0.isNumber || $0 == "." || $0 == "-" || $0 == "+") }
        guard let unit = units.first(where: { $0.name == text[number.endIndex...] }) else { return nil }
        return scaled(number, by: unit.scale)
    }

    /// A decimal number times a scale, exactly; what is smaller than a nanosecond is dropped.
    private static func scaled(_ number: some StringProtocol, by scale: Int64) -> Int64? {
        let isNegative = number.first == "-"
        let digits = number.drop { $0 == "-" || $0 == "+" }
        guard number.count - digits.count <= 1 else { return nil }
        let parts = digits.split(separator: ".", maxSplits: 1, omittingEmptySubsequences: false)
        guard let whole = parts.first, !digits.isEmpty, digits != ".", parts.allSatisfy({ $0.allSatisfy(\.isNumber) })
        else { return nil }
        guard let seconds = whole.isEmpty ? 0 : Int64(whole) else { return nil }
        let (large, overflow) = seconds.multipliedReportingOverflow(by: scale)
        var small: Int64 = 0
        var unit = scale
        for digit in parts.count > 1 ? String(parts[1].prefix(20)) : "" {
            // A minute and an hour are no powers of ten; what does not divide is smaller than a nanosecond.
            small += Int64(digit.wholeNumberValue ?? 0) * unit / 10
            unit /= 10
        }
        let (sum, overflowOfSum) = large.addingReportingOverflow(small)
        guard !overflow, !overflowOfSum else { return nil }
        return isNegative ? -sum : sum
    }
}
