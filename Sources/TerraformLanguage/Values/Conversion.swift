import Messages

/// Conversions between the primitive types, as Terraform makes them without being asked.
public enum Conversion {
    /// Text of a string, a number or a bool.
    public static func string(_ value: Value) throws(EvaluationError) -> String {
        switch value {
        case .string(let text): return text
        case .number(let number): return number.text
        case .bool(let flag): return flag ? "true" : "false"
        default: throw .invalid("\(value.typeName) cannot be used as a string")
        }
    }

    /// The number of a number or of text that is written like one.
    public static func number(_ value: Value) throws(EvaluationError) -> Number {
        switch value {
        case .number(let number): return number
        case .string(let text):
            guard isNumeric(text), Double(text) != nil else { throw .invalid("this text is not a number") }
            guard let number = Number(text) else { throw .limit("a number too large to work with") }
            return number
        default: throw .invalid("\(value.typeName) cannot be used as a number")
        }
    }

    /// The bool of a bool or of the texts "true", "false", "1" and "0".
    public static func bool(_ value: Value) throws(EvaluationError) -> Bool {
        switch value {
        case .bool(let flag): return flag
        case .string("true"), .string("1"): return true
        case .string("false"), .string("0"): return false
        default: throw .invalid("\(value.typeName) cannot be used as a bool")
        }
    }

    /// Swift reads "inf", "nan" and hexadecimal too; Terraform does not.
    private static func isNumeric(_ text: String) -> Bool {
        !text.isEmpty
            && text.utf8.allSatisfy { byte in
                switch byte {
                case 0x30...0x39, UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "e"),
                    UInt8(ascii: "E"):
                    true
                default: false
                }
            }
    }
}
