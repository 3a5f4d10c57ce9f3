import Messages
import SourceText

/// Passes over JSON values without building anything, checking all that ``JSONReader`` checks.
///
/// Whatever is wrong inside a token is left to ``JSONCursor`` to say, so that both tell the same.
enum JSONSkipping {
    /// What holds the value that is being passed over.
    private enum Container: UInt8 {
        case array, object
    }

    /// What may stand next.
    private enum Expectation {
        case value, member, separator
    }

    /// Passes over one value.
    /// - Parameters:
    ///   - depth: how deep the value already lies.
    ///   - limit: how deep arrays and objects may lie in each other.
    static func value(_ cursor: inout JSONCursor, depth: Int, limit: Int) throws(SyntaxError) {
        var open: [Container] = []
        var next = Expectation.value
        repeat {
            cursor.skipWhitespace()
            switch next {
            case .value: next = try value(&cursor, &open, depth, limit)
            case .member: next = try member(&cursor)
            case .separator: next = try separator(&cursor, &open)
            }
        } while !(next == .separator && open.isEmpty)
    }

    /// A value, or the beginning of one.
    private static func value(
        _ cursor: inout JSONCursor,
        _ open: inout [Container],
        _ depth: Int,
        _ limit: Int
    ) throws(SyntaxError) -> Expectation {
        guard let byte = cursor.peek else { throw cursor.error("expected a JSON value") }
        switch byte {
        case UInt8(ascii: "\""): try cursor.skipString()
        case UInt8(ascii: "{"), UInt8(ascii: "["):
            guard depth + open.count < limit else { throw cursor.nestedTooDeep(limit) }
            cursor.advance()
            let isObject = byte == UInt8(ascii: "{")
            if cursor.take(isObject ? UInt8(ascii: "}") : UInt8(ascii: "]")) { return .separator }
            open.append(isObject ? .object : .array)
            return isObject ? .member : .value
        case UInt8(ascii: "t"): _ = try cursor.literal("true", true)
        case UInt8(ascii: "f"): _ = try cursor.literal("false", false)
        case UInt8(ascii: "n"): _ = try cursor.literal("null", true)
        case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"): try cursor.skipNumber()
        default: throw cursor.error("expected a JSON value")
        }
        return .separator
    }

    private static func member(_ cursor: inout JSONCursor) throws(SyntaxError) -> Expectation {
        try cursor.expectName()
        try cursor.skipString()
        try cursor.expectColon()
        return .value
    }

    /// What follows a value inside an array or object.
    private static func separator(
        _ cursor: inout JSONCursor,
        _ open: inout [Container]
    ) throws(SyntaxError) -> Expectation {
        guard let container = open.last else { return .separator }
        let isObject = container == .object
        switch cursor.peek {
        case UInt8(ascii: ","):
            cursor.advance()
            return isObject ? .member : .value
        case isObject ? UInt8(ascii: "}") : UInt8(ascii: "]"):
            cursor.advance()
            open.removeLast()
            return .separator
        default: throw cursor.unclosed(isObject: isObject)
        }
    }
}
