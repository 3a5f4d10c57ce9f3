import Messages
public import SourceText

/// Reads JSON text (RFC 8259) into nodes that know where they stand.
///
/// Strict: no comments, no trailing commas, one value a text. A byte order mark is passed over.
public struct JSONReader {
    /// What a text may cost before it is refused.
    public struct Limits: Sendable {
        /// How deep arrays and objects may lie in each other.
        public var depth = 512

        /// The limits used where nothing else is said.
        public static let standard = Limits()
    }

    private var cursor: JSONCursor
    private let limits: Limits
    private var depth = 0

    /// Reads a whole text.
    /// - Throws: `SyntaxError` at the first byte that is not JSON, or where a limit is passed.
    public static func read(_ bytes: [UInt8], limits: Limits = .standard) throws(SyntaxError) -> JSONNode {
        try UTF8Scanning.validate(bytes)
        var reader = JSONReader(cursor: JSONCursor(bytes), limits: limits)
        let node = try reader.value()
        reader.cursor.skipWhitespace()
        guard reader.cursor.isAtEnd else {
            throw reader.cursor.error("text behind the end of the JSON value")
        }
        return node
    }

    private init(cursor: JSONCursor, limits: Limits) {
        self.cursor = cursor
        self.limits = limits
    }

    private mutating func value() throws(SyntaxError) -> JSONNode {
        cursor.skipWhitespace()
        let start = cursor.offset
        let kind: JSONNode.Kind
        switch cursor.peek {
        case UInt8(ascii: "{"): kind = try nested { reader throws(SyntaxError) in try reader.object() }
        case UInt8(ascii: "["): kind = try nested { reader throws(SyntaxError) in try reader.array() }
        case UInt8(ascii: "\""): kind = .string(try cursor.string())
        case UInt8(ascii: "t"): kind = .bool(try cursor.literal("true", true))
        case UInt8(ascii: "f"): kind = .bool(try cursor.literal("false", false))
        case UInt8(ascii: "n"): kind = try cursor.literal("null", .null)
        case UInt8(ascii: "-"), .some(UInt8(ascii: "0")...UInt8(ascii: "9")): kind = .number(try cursor.number())
        default: throw cursor.error("expected a JSON value")
        }
        return JSONNode(kind, range: SourceRange(start, cursor.offset))
    }

    private mutating func nested(
        _ read: (inout JSONReader) throws(SyntaxError) -> JSONNode.Kind
    ) throws(SyntaxError) -> JSONNode.Kind {
        depth += 1
        defer { depth -= 1 }
        guard depth <= limits.depth else {
            throw cursor.error("nested deeper than \(limits.depth) levels")
        }
        return try read(&self)
    }

    private mutating func array() throws(SyntaxError) -> JSONNode.Kind {
        cursor.advance()
        var elements: [JSONNode] = []
        if cursor.take(UInt8(ascii: "]")) { return .array(elements) }
        repeat { elements.append(try value()) } while cursor.take(UInt8(ascii: ","))
        guard cursor.take(UInt8(ascii: "]")) else { throw cursor.error("expected ',' or ']' in an array") }
        return .array(elements)
    }

    private mutating func object() throws(SyntaxError) -> JSONNode.Kind {
        cursor.advance()
        var members: [JSONMember] = []
        if cursor.take(UInt8(ascii: "}")) { return .object(members) }
        repeat { members.append(try member()) } while cursor.take(UInt8(ascii: ","))
        guard cursor.take(UInt8(ascii: "}")) else { throw cursor.error("expected ',' or '}' in an object") }
        return .object(members)
    }

    private mutating func member() throws(SyntaxError) -> JSONMember {
        cursor.skipWhitespace()
        guard cursor.peek == UInt8(ascii: "\"") else { throw cursor.error("expected a name in double quotes") }
        let start = cursor.offset
        let name = try cursor.string()
        let nameRange = SourceRange(start, cursor.offset)
        guard cursor.take(UInt8(ascii: ":")) else { throw cursor.error("expected ':' behind a name") }
        return JSONMember(name: name, nameRange: nameRange, value: try value())
    }
}
