/// The shortest decimal digits that stand for a number, and the three ways to write them.
///
/// Terraform's numbers have 512 bits, so that digits behind the shortest ones are zeros there, not a double's noise.
struct DecimalDigits {
    let isNegative: Bool

    /// Digits without zeros at either end; none for zero.
    private var digits: [UInt8]

    /// Where the decimal point stands, counted from the first digit.
    private var point: Int

    /// Takes the digits of a number.
    init(_ number: Number) {
        let text: String
        switch number {
        case .integer(let value): text = String(value)
        case .real(let value): text = "\(value)"
        }
        isNegative = text.hasPrefix("-")
        let parts = text.split(separator: "e")
        let mantissa = parts.first ?? ""
        digits = mantissa.utf8.filter { $0 >= 0x30 && $0 <= 0x39 }.map { $0 - 0x30 }
        let whole = mantissa.prefix { $0 != "." }.utf8.count { $0 != UInt8(ascii: "-") }
        point = whole + (parts.count > 1 ? Int(parts[1]) ?? 0 : 0)
        let zeros = digits.prefix { $0 == 0 }.count
        digits.removeFirst(zeros)
        point = digits.isEmpty ? 0 : point - zeros
        trim()
    }

    /// As in `1234.50`.
    func fixed(precision: Int) -> String {
        let rounded = rounded(to: point + precision)
        let whole = (0..<max(0, rounded.point)).map { rounded.digit($0) }
        let fraction = (0..<precision).map { rounded.digit(rounded.point + $0) }
        return sign + (whole.isEmpty ? "0" : text(whole)) + (precision > 0 ? "." + text(fraction) : "")
    }

    /// As in `1.2345e+03`.
    func exponential(precision: Int) -> String {
        let rounded = rounded(to: precision + 1)
        let fraction = (0..<precision).map { rounded.digit($0 + 1) }
        let exponent = rounded.digits.isEmpty ? 0 : rounded.point - 1
        let size = String(exponent.magnitude)
        return sign + text([rounded.digit(0)]) + (precision > 0 ? "." + text(fraction) : "")
            + (exponent < 0 ? "e-" : "e+") + (size.utf8.count < 2 ? "0" + size : size)
    }

    /// The shorter of both without zeros at the end; without a precision with as many digits as there are.
    func general(precision: Int?) -> String {
        let rounded = precision.map { self.rounded(to: max(1, $0)) } ?? self
        var threshold = precision.map { max(1, $0) } ?? 6
        if precision != nil, threshold > rounded.digits.count, rounded.digits.count >= rounded.point {
            threshold = rounded.digits.count
        }
        let exponent = rounded.point - 1
        if !rounded.digits.isEmpty, exponent < -4 || exponent >= threshold {
            return rounded.exponential(precision: rounded.digits.count - 1)
        }
        return rounded.fixed(precision: max(0, rounded.digits.count - rounded.point))
    }

    private var sign: String { isNegative ? "-" : "" }

    private func digit(_ index: Int) -> UInt8 { digits.indices.contains(index) ? digits[index] : 0 }

    private func text(_ digits: [UInt8]) -> String { String(decoding: digits.map { $0 + 0x30 }, as: UTF8.self) }

    /// Keeps that many digits; a tie goes to the even digit.
    private func rounded(to count: Int) -> DecimalDigits {
        guard count < digits.count else { return self }
        var result = self
        guard count >= 0 else {
            result.digits = []
            result.point = 0
            return result
        }
        result.digits = Array(digits.prefix(count))
        if roundsUp(at: count) { result.increment() }
        result.trim()
        return result
    }

    private func roundsUp(at count: Int) -> Bool {
        if digits[count] == 5, count + 1 == digits.count { return count > 0 && digits[count - 1] % 2 == 1 }
        return digits[count] >= 5
    }

    private mutating func increment() {
        while let last = digits.last, last == 9 { digits.removeLast() }
        if digits.isEmpty {
            digits = [1]
            point += 1
        } else {
            digits[digits.count - 1] += 1
        }
    }

    private mutating func trim() {
        while digits.last == 0 { digits.removeLast() }
        if digits.isEmpty { point = 0 }
    }
}
