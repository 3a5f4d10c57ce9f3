import Foundation

/// A number of Terraform's language: exact while it is a whole number of 64 bits, else a double.
///
/// Terraform computes with 512 bits; counts, sizes and comparisons of settings need far fewer.
public enum Number: Sendable {
    /// A whole number.
    case integer(Int)
    /// Any other number.
    case real(Double)

    /// Reads a number as HCL or JSON writes it.
    public init?(_ text: String) {
        if let integer = Int(text) {
            self = .integer(integer)
        } else if let real = Double(text), real.isFinite {
            self = Number(real)
        } else {
            return nil
        }
    }

    /// A double, as a whole number where it is one.
    public init(_ real: Double) {
        if let integer = Int(exactly: real) { self = .integer(integer) } else { self = .real(real) }
    }

    /// The nearest double.
    public var double: Double {
        switch self {
        case .integer(let value): Double(value)
        case .real(let value): value
        }
    }

    /// The number when it is a whole one of 64 bits.
    public var integer: Int? {
        if case .integer(let value) = self { value } else { nil }
    }

    /// The number as Terraform converts it to text: digits without an exponent.
    public var text: String {
        switch self {
        case .integer(let value): String(value)
        case .real(let value):
            value.rounded() == value
                ? String(format: "%.0f", value) : Self.withoutExponent("\(value)")
        }
    }

    /// Writes `1.5e-07` as `0.00000015`.
    private static func withoutExponent(_ text: String) -> String {
        guard let mark = text.firstIndex(of: "e"), let exponent = Int(text[text.index(after: mark)...]), exponent < 0
        else {
            return text
        }
        let sign = text.hasPrefix("-") ? "-" : ""
        let digits = text[..<mark].filter(\.isNumber)
        let trimmed = digits.hasSuffix("0") && digits.count > 1 ? String(digits.dropLast()) : digits
        return sign + "0." + String(repeating: "0", count: -exponent - 1) + trimmed
    }
}

extension Number: Comparable {
    /// Whether both are the same number.
    public static func == (left: Number, right: Number) -> Bool {
        if case .integer(let left) = left, case .integer(let right) = right { return left == right }
        return left.double == right.double
    }

    /// Whether the left number is smaller.
    public static func < (left: Number, right: Number) -> Bool {
        if case .integer(let left) = left, case .integer(let right) = right { return left < right }
        return left.double < right.double
    }
}
