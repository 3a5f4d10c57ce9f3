import Messages
public import SourceText

/// Reads JSON text (RFC 8259) into nodes that know where they stand.
///
/// Strict: no comments, no trailing commas. A byte order mark is passed over.
public struct JSONReader {
    /// What a text may cost before it is refused.
    public struct Limits: Sendable {
        /// How deep arrays and objects may lie in each other.
        public var depth = 512

        /// How many bytes a text or number may have that a selection asks for.
        public var text = Int.max

        /// The limits used where nothing else is said.
        public static let standard = Limits()

        /// Makes limits.
        public init(depth: Int = 512, text: Int = Int.max) {
            self.depth = depth
            self.text = text
        }
    }

    private var cursor: JSONCursor
    private let limits: Limits
    private var depth = 0

    /// What ended reading before the text did; what had been read by then is kept.
    private(set) var failure: SyntaxError?

    /// Reads a whole text, which is one value.
    /// - Throws: `SyntaxError` at the first byte that is not JSON, or where a limit is passed.
    public static func read(
        _ bytes: [UInt8],
        selecting selection: JSONSelection = .everything,
        limits: Limits = .standard
    ) throws(SyntaxError) -> JSONNode {
        try UTF8Scanning.validate(bytes)
        var reader = JSONReader(JSONCursor(bytes), limits)
        let node = try reader.next(selection)
        if let failure = reader.failure { throw failure }
        guard reader.isAtEnd else { throw reader.cursor.error("text behind the end of the JSON value") }
        return node
    }

    /// Reads one value of a text again, with another selection.
    /// - Parameter range: where the value stands; the text is known to be JSON.
    public static func read(
        _ bytes: [UInt8],
        in range: SourceRange,
        selecting selection: JSONSelection,
        limits: Limits = .standard
    ) throws(SyntaxError) -> JSONNode {
        var reader = JSONReader(JSONCursor(bytes, start: range.lowerBound, end: range.upperBound), limits)
        let node = try reader.next(selection)
        if let failure = reader.failure { throw failure }
        return node
    }

    init(_ cursor: JSONCursor, _ limits: Limits) {
        self.cursor = cursor
        self.limits = limits
    }

    /// Whether nothing but white space is left.
    var isAtEnd: Bool {
        mutating get {
            cursor.skipWhitespace()
            return cursor.isAtEnd
        }
    }

    /// The next byte behind white space.
    var nextByte: UInt8? {
        mutating get {
            cursor.skipWhitespace()
            return cursor.peek
        }
    }

    /// Reads the next value. When something in it is wrong it is what had been read by then, and there is a failure.
    mutating func next(_ selection: JSONSelection) throws(SyntaxError) -> JSONNode { try value(selection) }

    /// Passes over one byte, when it stands next.
    mutating func take(_ byte: UInt8) -> Bool { cursor.take(byte) }

    func error(_ message: Message) -> SyntaxError { cursor.error(message) }

    private mutating func value(_ selection: JSONSelection) throws(SyntaxError) -> JSONNode {
        cursor.skipWhitespace()
        let start = cursor.offset
        let kind: JSONNode.Kind
        switch cursor.peek {
        case UInt8(ascii: "{"):
            kind = try nested(.object([]), selection) { reader throws(SyntaxError) in try reader.object(selection) }
        case UInt8(ascii: "["):
            kind = try nested(.array([]), selection) { reader throws(SyntaxError) in try reader.array(selection) }
        case UInt8(ascii: "\""): kind = .string(try text(selection))
        case UInt8(ascii: "t"): kind = .bool(try cursor.literal("true", true))
        case UInt8(ascii: "f"): kind = .bool(try cursor.literal("false", false))
        case UInt8(ascii: "n"): kind = try cursor.literal("null", .null)
        case UInt8(ascii: "-"), .some(UInt8(ascii: "0")...UInt8(ascii: "9")): kind = .number(try number(selection))
        default: throw cursor.error("expected a JSON value")
        }
        return JSONNode(kind, range: SourceRange(start, cursor.offset))
    }

    // MARK: Texts and numbers

    private mutating func text(_ selection: JSONSelection) throws(SyntaxError) -> String {
        try bounded(
            selection,
            { cursor throws(SyntaxError) in try cursor.skipString() },
            { cursor throws(SyntaxError) in try cursor.string() }
        )
    }

    private mutating func number(_ selection: JSONSelection) throws(SyntaxError) -> String {
        try bounded(
            selection,
            { cursor throws(SyntaxError) in try cursor.skipNumber() },
            { cursor throws(SyntaxError) in try cursor.number() }
        )
    }

    /// Reads a token that a selection asks for, once its length is known to be within the limit.
    private mutating func bounded(
        _ selection: JSONSelection,
        _ skip: (inout JSONCursor) throws(SyntaxError) -> Void,
        _ read: (inout JSONCursor) throws(SyntaxError) -> String
    ) throws(SyntaxError) -> String {
        if case .shape = selection {
            try skip(&cursor)
            return ""
        }
        if limits.text < Int.max {
            var ahead = cursor
            try skip(&ahead)
            guard ahead.offset - cursor.offset <= limits.text else {
                throw cursor.error("a text of more than \(limits.text) bytes where a name or a setting is expected")
            }
        }
        return try read(&cursor)
    }

    // MARK: Arrays and objects

    private mutating func nested(
        _ empty: JSONNode.Kind,
        _ selection: JSONSelection,
        _ read: (inout JSONReader) throws(SyntaxError) -> JSONNode.Kind
    ) throws(SyntaxError) -> JSONNode.Kind {
        if case .shape = selection {
            keepingFailure { reader throws(SyntaxError) in
                try JSONSkipping.value(&reader.cursor, depth: reader.depth, limit: reader.limits.depth)
            }
            return empty
        }
        depth += 1
        defer { depth -= 1 }
        guard depth <= limits.depth else { throw cursor.nestedTooDeep(limits.depth) }
        return try read(&self)
    }

    private mutating func array(_ selection: JSONSelection) throws(SyntaxError) -> JSONNode.Kind {
        cursor.advance()
        var elements: [JSONNode] = []
        if cursor.take(UInt8(ascii: "]")) { return .array(elements) }
        keepingFailure { reader throws(SyntaxError) in
            repeat {
                let element = try reader.value(selection)
                if selection.wants(element) || reader.failure != nil { elements.append(element) }
            } while reader.failure == nil && reader.cursor.take(UInt8(ascii: ","))
            guard reader.failure != nil || reader.cursor.take(UInt8(ascii: "]")) else {
                throw reader.cursor.unclosed(isObject: false)
            }
        }
        return .array(elements)
    }

    private mutating func object(_ selection: JSONSelection) throws(SyntaxError) -> JSONNode.Kind {
        cursor.advance()
        var members: [JSONMember] = []
        if cursor.take(UInt8(ascii: "}")) { return .object(members) }
        keepingFailure { reader throws(SyntaxError) in
            repeat {
                try reader.member(selection, into: &members)
            } while reader.failure == nil && reader.cursor.take(UInt8(ascii: ","))
            guard reader.failure != nil || reader.cursor.take(UInt8(ascii: "}")) else {
                throw reader.cursor.unclosed(isObject: true)
            }
        }
        return .object(members)
    }

    private mutating func keepingFailure(_ work: (inout JSONReader) throws(SyntaxError) -> Void) {
        do throws(SyntaxError) { try work(&self) } catch { failure = error }
    }

    private mutating func member(
        _ selection: JSONSelection,
        into members: inout [JSONMember]
    ) throws(SyntaxError) {
        cursor.skipWhitespace()
        try cursor.expectName()
        let start = cursor.offset
        guard let (name, inner) = try name(selection) else {
            try cursor.expectColon()
            return try JSONSkipping.value(&cursor, depth: depth, limit: limits.depth)
        }
        let nameRange = SourceRange(start, cursor.offset)
        try cursor.expectColon()
        members.append(JSONMember(name: name, nameRange: nameRange, value: try value(inner)))
    }

    /// The next name and what is selected of its value; nil when that is nothing.
    private mutating func name(_ selection: JSONSelection) throws(SyntaxError) -> (String, JSONSelection)? {
        guard let names = selection.names else { return (try cursor.string(), selection) }
        var ahead = cursor
        try ahead.skipString()
        // No name that is asked for is longer, even with every letter escaped.
        guard ahead.offset - cursor.offset <= Self.longestName else {
            cursor = ahead
            return nil
        }
        let name = try cursor.string()
        // The selection's own text is kept, so that a name takes its room once.
        return names.index(forKey: name).map { (names[$0].key, names[$0].value) }
    }

    private static let longestName = 512
}
