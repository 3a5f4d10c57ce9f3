import Messages
public import SourceText

/// The values of one entry in the order in which they stand, found in one pass over its bytes.
///
/// No tree is built and no text is decoded: a node says what a value is, which bytes it takes and where the value behind
/// it begins, so that any field is found by stepping over the others. A tape is read into again and again and keeps its
/// room. An entry is JSON by RFC 8259, in UTF-8, and nothing else: what a pass does not refuse is well formed throughout.
///
/// Where RFC 8259 leaves a choice: of members of one name the last counts; a lone surrogate in an escape is allowed and
/// read as U+FFFD; a number may be larger than any floating-point number.
public struct JSONTape: ~Copyable {
    /// What an entry may cost before it is refused.
    public struct Limits: Sendable {
        /// How deep arrays and objects may lie in each other.
        public var depth = 512

        /// How many names and values an entry may have. Cloud Logging takes no entry of more than 256 KiB.
        public var nodes = 1 << 20

        /// The limits used where nothing else is said.
        public init() {}
    }

    /// One name or value.
    struct Node: BitwiseCopyable {
        /// The first byte; of a name or text the one behind the opening quote.
        var start: UInt32
        /// Behind the last byte; of a name or text where the closing quote stands.
        var end: UInt32
        /// The node behind this one and all that is in it. While a container is open, the container around it.
        var next: UInt32
        var kind: Kind
        /// Whether a name or text has escapes.
        var hasEscapes = false
    }

    enum Kind: UInt8, BitwiseCopyable {
        case null, yes, no, number, text, array, object, name
    }

    private var nodes: [Node] = []
    private let limits: Limits

    /// Makes an empty tape.
    public init(limits: Limits = Limits()) { self.limits = limits }

    /// Reads an entry in place of the one before.
    /// - Throws: `SyntaxError` with the first byte that is not JSON; the tape is empty then.
    public mutating func read(_ bytes: RawSpan) throws(SyntaxError) {
        var reader = TapeReader(bytes, nodes: nodes, limits: limits)
        // The reader has the room to itself while it reads.
        nodes = []
        do throws(SyntaxError) {
            try reader.readAll()
            nodes = reader.nodes
        } catch {
            nodes = reader.nodes
            nodes.removeAll(keepingCapacity: true)
            throw error
        }
    }

    /// Reads an entry in place of the one before, and refuses what is JSON, but no object.
    public mutating func readEntry(_ bytes: RawSpan) throws(SyntaxError) {
        try read(bytes)
        guard let first = nodes.first, first.kind != .object else { return }
        nodes.removeAll(keepingCapacity: true)
        throw SyntaxError("a log entry is a JSON object", at: SourceRange(Int(first.start), Int(first.end)))
    }

    /// The entry that was read last, nil before the first one and behind one that was refused.
    /// - Parameter bytes: the very bytes that were read.
    @_lifetime(copy bytes, borrow self)
    public func root(in bytes: RawSpan) -> JSONValue? {
        nodes.isEmpty ? nil : JSONValue(bytes, nodes.span, at: 0)
    }
}
