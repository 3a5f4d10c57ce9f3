import Messages

/// A duration as Go writes it: `-1h30m`, `5.5s`, `100ms`.
///
/// https://pkg.go.dev/time#ParseDuration
struct GoDuration {
    let nanoseconds: Int

    private static let units: [String: UInt] = [
        "ns": 1, "us": 1000, "\u{B5}s": 1000, "\u{3BC}s": 1000, "ms": 1_000_000, "s": 1_000_000_000,
        "m": 60_000_000_000, "h": 3_600_000_000_000,
    ]

    /// Reads a duration of less than 293 years.
    init(_ text: String) throws(EvaluationError) {
        var rest = text.unicodeScalars[...]
        let isNegative = rest.first == "-"
        if isNegative || rest.first == "+" { rest.removeFirst() }
        guard let size = Self.size(rest), size <= UInt(Int.max) + (isNegative ? 1 : 0) else {
            throw .invalid("this text is not a duration such as \"1h30m\"")
        }
        nanoseconds = Int(truncatingIfNeeded: isNegative ? 0 &- size : size)
    }

    /// The sum of all parts; only zero needs no unit.
    private static func size(_ text: Substring.UnicodeScalarView) -> UInt? {
        guard !text.elementsEqual(["0"]) else { return 0 }
        var rest = text
        var total: UInt = 0
        repeat {
            guard let part = part(&rest) else { return nil }
            let (sum, overflow) = total.addingReportingOverflow(part)
            guard !overflow else { return nil }
            total = sum
        } while !rest.isEmpty
        return total
    }

    /// One number with its unit, in nanoseconds.
    private static func part(_ rest: inout Substring.UnicodeScalarView) -> UInt? {
        let whole = takeDigits(&rest)
        var fraction = Substring.UnicodeScalarView()
        if rest.first == "." {
            rest.removeFirst()
            fraction = takeDigits(&rest)
        }
        let name = rest.prefix { $0 != "." && !("0"..."9").contains($0) }
        rest = rest.dropFirst(name.count)
        guard !whole.isEmpty || !fraction.isEmpty, let unit = units[String(Substring(name))],
            let count = whole.isEmpty ? 0 : UInt(String(Substring(whole)))
        else { return nil }
        let (product, overflow) = count.multipliedReportingOverflow(by: unit)
        let (sum, carry) = product.addingReportingOverflow(nanoseconds(fraction, of: unit))
        return overflow || carry ? nil : sum
    }

    private static func takeDigits(_ rest: inout Substring.UnicodeScalarView) -> Substring.UnicodeScalarView {
        let digits = rest.prefix { ("0"..."9").contains($0) }
        rest = rest.dropFirst(digits.count)
        return digits
    }

    /// Rounds as Go does: as many digits count as 63 bits hold.
    private static func nanoseconds(_ fraction: Substring.UnicodeScalarView, of unit: UInt) -> UInt {
        var digits: UInt = 0
        var scale = 1.0
        for digit in fraction {
            guard digits <= UInt(Int.max) / 10 else { break }
            digits = digits * 10 + UInt(digit.value - 0x30)
            scale *= 10
        }
        return UInt(Double(digits) * (Double(unit) / scale))
    }
}
