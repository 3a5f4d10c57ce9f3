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

    /// Room for nodes, of which the first ``count`` are those of the entry.
    private var nodes: [Node] = []
    private var count = 0
    private let limits: Limits

    /// Makes an empty tape.
    public init(limits: Limits = Limits()) { self.limits = limits }

    /// Reads an entry in place of the one before.
    /// - Throws: `SyntaxError` with the first byte that is not JSON; the tape is empty then.
    public mutating func read(_ bytes: RawSpan) throws(SyntaxError) {
        count = 0
        guard bytes.byteCount < Int(UInt32.max) else {
            throw SyntaxError("an entry of more than \(UInt32.max) bytes is not read", at: 0)
        }
        try Self.validateEncoding(bytes)
        // No value takes less than two bytes with what stands between it and the next one, but for the last.
        let capacity = min(limits.nodes, bytes.byteCount / 2 + 1)
        makeRoom(for: capacity)
        var (count, fault, place) = pass(over: bytes, capacity)
        if case .tooMany? = fault, capacity < limits.nodes {
            // Brackets that are never closed take one byte each.
            let enough = min(limits.nodes, bytes.byteCount + 1)
            makeRoom(for: enough)
            (count, fault, place) = pass(over: bytes, enough)
        }
        guard let fault else {
            self.count = count
            return
        }
        let message = fault.message(limits)
        guard fault.concernsEnd, place >= bytes.byteCount else { throw SyntaxError(message, at: place) }
        // The end is where something can be seen to end: what follows the line's ending is another line.
        let end = TextScanning.lastVisible(bytes).map { $0 + 1 } ?? 0
        throw SyntaxError("\(message), but the text ends here", at: SourceRange(end, end))
    }

    private mutating func makeRoom(for capacity: Int) {
        guard nodes.count < capacity else { return }
        let blank = Node(start: 0, end: 0, next: 0, kind: .null)
        nodes.append(contentsOf: repeatElement(blank, count: capacity - nodes.count))
    }

    private mutating func pass(over bytes: RawSpan, _ capacity: Int) -> (count: Int, fault: TapeFault?, place: Int) {
        let depthLimit = limits.depth
        return nodes.withUnsafeMutableBufferPointer { nodes -> (Int, TapeFault?, Int) in
            bytes.withUnsafeBytes { buffer -> (Int, TapeFault?, Int) in
                guard let bytes = buffer.baseAddress, let room = nodes.baseAddress else { return (0, .value, 0) }
                var reader = TapeReader(
                    bytes,
                    count: buffer.count,
                    nodes: room,
                    capacity: capacity,
                    depthLimit: depthLimit
                )
                do throws(TapeFault) {
                    try reader.readAll()
                    return (reader.count, nil, reader.place)
                } catch {
                    return (0, error, reader.place)
                }
            }
        }
    }

    private static func validateEncoding(_ bytes: RawSpan) throws(SyntaxError) {
        let fault = bytes.withUnsafeBytes { buffer -> Int? in
            buffer.withMemoryRebound(to: UInt8.self) { bytes -> Int? in
                do throws(UTF8.ValidationError) {
                    _ = try UTF8Span(validating: bytes.span)
                    return nil
                } catch {
                    return error.byteOffsets.lowerBound
                }
            }
        }
        guard let fault else { return }
        let byte = bytes.unsafeLoad(fromByteOffset: fault, as: UInt8.self)
        throw SyntaxError("byte 0x\(String(byte, radix: 16)) is not UTF-8", at: fault)
    }

    /// Reads an entry in place of the one before, and refuses what is JSON, but no object.
    public mutating func readEntry(_ bytes: RawSpan) throws(SyntaxError) {
        try read(bytes)
        guard count > 0, nodes[0].kind != .object else { return }
        let first = nodes[0]
        count = 0
        throw SyntaxError("a log entry is a JSON object", at: SourceRange(Int(first.start), Int(first.end)))
    }

    /// Reads an entry in place of the one before, and looks at it.
    /// - Throws: `SyntaxError` for what is no JSON object, before anything is called.
    public mutating func withEntry<Result>(
        _ bytes: RawSpan,
        _ body: (JSONValue) -> Result
    ) throws(SyntaxError) -> Result {
        try readEntry(bytes)
        return body(JSONValue(bytes, nodes.span.extracting(first: count), at: 0))
    }

    /// The entry that was read last, nil before the first one and behind one that was refused.
    /// - Parameter bytes: the very bytes that were read.
    @_lifetime(copy bytes, borrow self)
    public func root(in bytes: RawSpan) -> JSONValue? {
        count == 0 ? nil : JSONValue(bytes, nodes.span.extracting(first: count), at: 0)
    }
}
