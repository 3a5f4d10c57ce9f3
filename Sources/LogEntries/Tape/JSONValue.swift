/// One value of an entry that lies on a tape.
public struct JSONValue: ~Escapable {
    /// What a value is.
    public enum Kind: Sendable {
        /// `null`
        case null
        /// `true` or `false`
        case bool
        /// A number.
        case number
        /// A text.
        case text
        /// An array.
        case array
        /// An object.
        case object
    }

    private let bytes: RawSpan
    private let nodes: Span<JSONTape.Node>
    private let index: Int

    @_lifetime(copy bytes, copy nodes)
    init(_ bytes: RawSpan, _ nodes: Span<JSONTape.Node>, at index: Int) {
        self.bytes = bytes
        self.nodes = nodes
        self.index = index
    }

    private var node: JSONTape.Node { nodes[index] }

    /// What the value is.
    public var kind: Kind {
        switch node.kind {
        case .null: .null
        case .yes, .no: .bool
        case .number: .number
        case .text, .name: .text
        case .array: .array
        case .object: .object
        }
    }

    /// Which bytes of the entry the value takes, quotes included.
    public var range: Range<Int> {
        let (start, end) = (Int(node.start), Int(node.end))
        return isText ? start - 1..<end + 1 : start..<end
    }

    /// The bytes of the value as they stand in the entry; of a text what is between its quotes.
    public var content: RawSpan {
        @_lifetime(copy self) get { bytes.extracting(Int(node.start)..<Int(node.end)) }
    }

    /// Whether a text has escapes, so that its content is not its bytes.
    public var hasEscapes: Bool { node.hasEscapes }

    private var isText: Bool { node.kind == .text || node.kind == .name }

    // MARK: Scalars

    /// The truth value; nil for anything else.
    public var bool: Bool? {
        switch node.kind {
        case .yes: true
        case .no: false
        default: nil
        }
    }

    /// The text with its escapes resolved; nil for anything else.
    public var text: String? {
        guard isText else { return nil }
        return content.withUnsafeBytes { buffer in
            node.hasEscapes ? JSONEscapes.resolved(buffer) : String(decoding: buffer, as: UTF8.self)
        }
    }

    /// The number; nil for anything else. One that is too large is infinite.
    public var number: Double? {
        guard node.kind == .number else { return nil }
        return Double(source)
    }

    /// The number, when it is written as a whole one of 64 bits.
    public var integer: Int64? {
        guard node.kind == .number else { return nil }
        return Int64(source)
    }

    /// The value as it stands in the entry, without the quotes of a text.
    public var source: String { content.withUnsafeBytes { String(decoding: $0, as: UTF8.self) } }

    // MARK: Members and elements

    /// How many elements or members there are; 0 for anything but arrays and objects.
    public var count: Int {
        var count = 0
        var children = self.children
        while children.advance() { count += 1 }
        return count
    }

    /// The elements of an array or the members of an object; none for anything else.
    public var children: JSONChildren {
        @_lifetime(copy self) get {
            let isContainer = node.kind == .array || node.kind == .object
            return JSONChildren(bytes, nodes, from: index + 1, to: isContainer ? Int(node.next) : index + 1)
        }
    }

    /// The member of an object with a name, the last one where there are several; nil when there is none, and for
    /// anything but an object.
    @_lifetime(copy self)
    public func member(_ name: JSONName) -> JSONValue? {
        guard node.kind == .object else { return nil }
        let last = Int(node.next)
        var found: Int?
        var place = index + 1
        while place < last {
            if isName(nodes[place], name) { found = place + 1 }
            place = Int(nodes[place + 1].next)
        }
        guard let found else { return nil }
        return JSONValue(bytes, nodes, at: found)
    }

    /// The member at the end of a path of names.
    @_lifetime(copy self)
    public func member(at path: [JSONName]) -> JSONValue? {
        var value = self
        for name in path {
            guard let member = value.member(name) else { return nil }
            value = member
        }
        return value
    }

    /// Whether a text is another one; false for anything else.
    public func isText(_ name: JSONName) -> Bool { isText && isName(node, name) }

    private func isName(_ node: JSONTape.Node, _ name: JSONName) -> Bool {
        let length = Int(node.end &- node.start)
        if !node.hasEscapes, length != name.bytes.count { return false }
        return bytes.extracting(Int(node.start)..<Int(node.end)).withUnsafeBytes { buffer in
            node.hasEscapes
                ? JSONEscapes.resolvedBytes(buffer) == name.bytes : buffer.elementsEqual(name.bytes)
        }
    }
}
