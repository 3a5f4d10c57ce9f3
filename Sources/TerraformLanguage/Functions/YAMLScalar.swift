import Messages
import RegularExpressions
import Yams

/// What the scalars of YAML stand for, as Terraform's reader of YAML resolves them.
enum YAMLScalar {
    /// The value of a scalar: text in quotes is text, anything else goes by its tag or by how it looks.
    static func value(of scalar: Node.Scalar) throws(EvaluationError) -> Value {
        guard scalar.style == .plain else { return .string(scalar.string) }
        let text = scalar.string
        switch scalar.tag.rawValue {
        case "": return try plain(text)
        case Tag.Name.str.rawValue: return .string(text)
        case Tag.Name.null.rawValue: return .null
        case Tag.Name.bool.rawValue: return .bool(try required(bool(text), "a bool"))
        case Tag.Name.int.rawValue: return .number(try required(integer(text), "an integer"))
        case Tag.Name.float.rawValue: return .number(try required(anyNumber(text), "a number"))
        case Tag.Name.binary.rawValue:
            _ = try Base64.decode(text)
            return .string(text)
        case Tag.Name.timestamp.rawValue: return .string(try required(YAMLTimestamp.rfc3339(text), "a timestamp"))
        default: throw .invalid("the YAML tag '\(scalar.tag.rawValue)' is not supported")
        }
    }

    private static func required<Result>(_ result: Result?, _ wanted: Message) throws(EvaluationError) -> Result {
        guard let result else { throw .invalid("a YAML scalar is tagged as \(wanted) and is not one") }
        return result
    }

    private static func plain(_ text: String) throws(EvaluationError) -> Value {
        if ["", "~", "null", "Null", "NULL"].contains(text) { return .null }
        if let flag = bool(text) { return .bool(flag) }
        if let number = try anyNumber(text) { return .number(number) }
        if let time = YAMLTimestamp.rfc3339(text) { return .string(time) }
        return .string(text)
    }

    /// The words of YAML 1.1, which Terraform still takes for bools.
    private static func bool(_ text: String) -> Bool? {
        switch text {
        case "y", "Y", "yes", "Yes", "YES", "true", "True", "TRUE", "on", "On", "ON": true
        case "n", "N", "no", "No", "NO", "false", "False", "FALSE", "off", "Off", "OFF": false
        default: nil
        }
    }

    private static func anyNumber(_ text: String) throws(EvaluationError) -> Number? {
        if let integer = try integer(text) { return integer }
        return try real(text)
    }

    private static func integer(_ text: String) throws(EvaluationError) -> Number? {
        for (prefix, radix) in [("0x", 16), ("0o", 8)] where text.hasPrefix(prefix) {
            let digits = text.dropFirst(2)
            guard !digits.isEmpty, digits.utf8.allSatisfy({ isDigit($0, radix) }) else { return nil }
            guard let integer = Int(digits, radix: radix) else { throw .tooLarge("a YAML number of that size") }
            return .integer(integer)
        }
        let digits = text.hasPrefix("-") || text.hasPrefix("+") ? text.dropFirst() : text[...]
        guard !digits.isEmpty, digits.utf8.allSatisfy({ isDigit($0, 10) }) else { return nil }
        return try number(text)
    }

    private static func isDigit(_ byte: UInt8, _ radix: Int) -> Bool {
        byte != UInt8(ascii: "+") && byte != UInt8(ascii: "-")
            && Character(Unicode.Scalar(byte)).hexDigitValue.map { $0 < radix } ?? false
    }

    private static func real(_ text: String) throws(EvaluationError) -> Number? {
        let unsigned = text.hasPrefix("-") || text.hasPrefix("+") ? text.dropFirst() : text[...]
        if [".inf", ".Inf", ".INF"].contains(unsigned) { throw .limit("infinity is not worked out") }
        if [".nan", ".NaN", ".NAN"].contains(text) { throw .invalid("YAML's NaN is not a number for Terraform") }
        guard realPattern?.firstMatch(in: text) != nil else { return nil }
        return try number(text)
    }

    // The floats of YAML 1.2's core schema: https://yaml.org/spec/1.2.2/#1032-tag-resolution
    private static let realPattern = try? RegularExpression(
        #"^[-+]?(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)(?:[eE][-+]?[0-9]+)?$"#
    )

    private static func number(_ text: String) throws(EvaluationError) -> Number {
        guard let number = Number(text) else { throw .tooLarge("a YAML number of that size") }
        return number
    }
}
