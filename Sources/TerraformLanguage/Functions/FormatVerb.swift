import Messages

/// One verb of a format string, such as `%-8.3f`.
struct FormatVerb {
    /// What a verb writes.
    enum Mode: UInt8 {
        case value = 0x76  // v
        case truth = 0x74  // t
        case binary = 0x62  // b
        case decimal = 0x64  // d
        case octal = 0x6F  // o
        case lowerHex = 0x78  // x
        case upperHex = 0x58  // X
        case lowerExponent = 0x65  // e
        case upperExponent = 0x45  // E
        case fixed = 0x66  // f
        case lowerGeneral = 0x67  // g
        case upperGeneral = 0x47  // G
        case text = 0x73  // s
        case quoted = 0x71  // q
    }

    var mode = Mode.value
    var argument = 1
    var width = 0
    var precision: Int?
    private(set) var left = false
    private(set) var plus = false
    private(set) var sharp = false
    private(set) var zero = false
    private(set) var space = false

    /// Sets what a flag asks for, when the byte is one.
    mutating func set(flag: UInt8) -> Bool {
        switch flag {
        case UInt8(ascii: "-"): left = true
        case UInt8(ascii: "+"): plus = true
        case UInt8(ascii: "#"): sharp = true
        case UInt8(ascii: "0"): zero = true
        case UInt8(ascii: " "): space = true
        default: return false
        }
        return true
    }

    /// Writes a value as the verb asks.
    func text(of value: Value) throws(EvaluationError) -> String {
        guard mode != .value else { return padded(try anyText(value)) }
        guard !value.isNull else { throw .invalid("null cannot be formatted, except with %v") }
        switch mode {
        case .text: return padded(truncated(try Conversion.string(value)))
        case .quoted: return padded(try JSONEncoding.encode(.string(truncated(try Conversion.string(value)))))
        case .truth: return try Conversion.bool(value) ? "true" : "false"
        case .binary, .decimal, .octal, .lowerHex, .upperHex: return try wholeText(try Conversion.number(value))
        default: return realText(try Conversion.number(value))
        }
    }

    /// `%v`: text as it is, numbers as short as they can be, anything else as JSON.
    private func anyText(_ value: Value) throws(EvaluationError) -> String {
        switch value {
        case .string(let text) where !sharp: text
        case .number(let number) where !sharp: DecimalDigits(number).general(precision: nil)
        default: try JSONEncoding.encode(value)
        }
    }

    /// A precision of zero, which Terraform's parser does not tell from a lone dot, cuts nothing off.
    private func truncated(_ text: String) -> String {
        guard let precision, precision > 0 else { return text }
        return String(text.prefix(precision))
    }

    /// Widths count grapheme clusters; the zero flag pads on either side with zeros.
    private func padded(_ text: String) -> String {
        let missing = width - (width > 0 ? text.count : 0)
        guard missing > 0 else { return text }
        let padding = String(repeating: zero ? "0" : " ", count: missing)
        return left ? text + padding : padding + text
    }

    // MARK: Numbers, as Go's math/big formats them

    private func sign(isNegative: Bool) -> String {
        isNegative ? "-" : plus ? "+" : space ? " " : ""
    }

    private func wholeText(_ number: Number) throws(EvaluationError) -> String {
        let (digits, isNegative) = try wholeDigits(number)
        if digits == "0", precision == 0 { return "" }
        let front = sign(isNegative: isNegative) + (sharp ? basePrefix : "")
        let zeros = max(0, (precision ?? 0) - digits.utf8.count)
        let missing = max(0, width - front.utf8.count - zeros - digits.utf8.count)
        let number = String(repeating: "0", count: zeros) + digits
        if left { return front + number + String(repeating: " ", count: missing) }
        if zero, precision == nil { return front + String(repeating: "0", count: missing) + number }
        return String(repeating: " ", count: missing) + front + number
    }

    private func wholeDigits(_ number: Number) throws(EvaluationError) -> (digits: String, isNegative: Bool) {
        if let integer = number.integer {
            return (String(integer.magnitude, radix: radix, uppercase: mode == .upperHex), integer < 0)
        }
        guard number.double.rounded() == number.double else { throw .invalid("this verb formats whole numbers only") }
        guard mode == .decimal else { throw .tooLarge("a number of more than 64 bits in another base") }
        let text = number.text
        return (text.hasPrefix("-") ? String(text.dropFirst()) : text, number.double < 0)
    }

    private var radix: Int {
        switch mode {
        case .binary: 2
        case .octal: 8
        case .lowerHex, .upperHex: 16
        default: 10
        }
    }

    private var basePrefix: String {
        switch mode {
        case .binary: "0b"
        case .octal: "0"
        case .lowerHex: "0x"
        case .upperHex: "0X"
        default: ""
        }
    }

    private func realText(_ number: Number) -> String {
        let digits = DecimalDigits(number)
        var text =
            switch mode {
            case .lowerExponent, .upperExponent: digits.exponential(precision: precision ?? 6)
            case .fixed: digits.fixed(precision: precision ?? 6)
            default: digits.general(precision: precision)
            }
        if mode == .upperExponent || mode == .upperGeneral { text = text.uppercased() }
        if text.hasPrefix("-") { text.removeFirst() }
        let front = sign(isNegative: digits.isNegative)
        let missing = max(0, width - front.utf8.count - text.utf8.count)
        if zero { return front + String(repeating: "0", count: missing) + text }
        let padding = String(repeating: " ", count: missing)
        return left ? front + text + padding : padding + front + text
    }
}
