import Messages
import SourceText

/// One pass over the bytes of an entry.
///
/// Texts are looked at eight bytes at a time; that the bytes are UTF-8 is checked before, which costs a tenth of the pass.
struct TapeReader: ~Escapable {
    typealias Node = JSONTape.Node

    private let bytes: RawSpan
    private let end: Int
    private let limits: JSONTape.Limits
    private var place = 0
    private(set) var nodes: [Node]

    /// The container that is open; its node names the one around it.
    private var container = Self.none
    private var depth = 0

    private static let none = UInt32.max

    /// - Parameter nodes: room to reuse.
    @_lifetime(copy bytes)
    init(_ bytes: RawSpan, nodes: consuming [Node], limits: JSONTape.Limits) {
        self.bytes = bytes
        self.limits = limits
        end = bytes.byteCount
        self.nodes = nodes
        self.nodes.removeAll(keepingCapacity: true)
    }

    /// Reads the one value that the bytes are.
    mutating func readAll() throws(SyntaxError) {
        guard end < Int(UInt32.max) else {
            throw SyntaxError("an entry of more than \(UInt32.max) bytes is not read", at: 0)
        }
        try validateEncoding()
        skipWhitespace()
        try value()
        while container != Self.none {
            skipWhitespace()
            try separator()
        }
        skipWhitespace()
        guard place == end else { throw SyntaxError("text behind the end of the JSON value", at: place) }
    }

    // MARK: Values

    /// A value, or the beginning of one.
    private mutating func value() throws(SyntaxError) {
        guard place < end else { throw error("expected a JSON value") }
        switch byte(place) {
        case UInt8(ascii: "\""): try text(.text)
        case UInt8(ascii: "{"): try open(.object)
        case UInt8(ascii: "["): try open(.array)
        case UInt8(ascii: "t"): try literal(0x6575_7274, 4, .yes, "true")
        case UInt8(ascii: "f"): try literal(0x736C_6166, 4, .no, "false")
        case UInt8(ascii: "n"): try literal(0x6C6C_756E, 4, .null, "null")
        case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"): try number()
        default: throw error("expected a JSON value")
        }
    }

    /// What follows a value inside a container.
    private mutating func separator() throws(SyntaxError) {
        let isObject = nodes[Int(container)].kind == .object
        guard place < end else { throw unclosed(isObject) }
        let byte = byte(place)
        if byte == UInt8(ascii: ",") {
            place += 1
            skipWhitespace()
            if isObject { try name() }
            try value()
        } else if byte == (isObject ? UInt8(ascii: "}") : UInt8(ascii: "]")) {
            close()
        } else {
            throw unclosed(isObject)
        }
    }

    private mutating func open(_ kind: JSONTape.Kind) throws(SyntaxError) {
        guard depth < limits.depth else { throw error("nested deeper than \(limits.depth) levels") }
        depth += 1
        let index = UInt32(truncatingIfNeeded: nodes.count)
        try append(Node(start: offset(place), end: 0, next: container, kind: kind))
        container = index
        place += 1
        skipWhitespace()
        if kind == .object {
            if place < end, byte(place) == UInt8(ascii: "}") { return close() }
            try name()
        } else if place < end, byte(place) == UInt8(ascii: "]") {
            return close()
        }
        try value()
    }

    private mutating func close() {
        place += 1
        depth -= 1
        let index = Int(container)
        container = nodes[index].next
        nodes[index].end = offset(place)
        nodes[index].next = UInt32(truncatingIfNeeded: nodes.count)
    }

    /// A name with the colon behind it.
    private mutating func name() throws(SyntaxError) {
        guard place < end, byte(place) == UInt8(ascii: "\"") else { throw error("expected a name in double quotes") }
        try text(.name)
        if place < end, byte(place) != UInt8(ascii: ":") { skipWhitespace() }
        guard place < end, byte(place) == UInt8(ascii: ":") else { throw error("expected ':' behind a name") }
        place += 1
        skipWhitespace()
    }

    // MARK: Tokens

    /// A word of which the first four bytes are given as a number; `false` has one more.
    private mutating func literal(
        _ word: UInt32,
        _ length: Int,
        _ kind: JSONTape.Kind,
        _ text: String
    ) throws(SyntaxError) {
        let start = place
        guard place + 4 <= end,
            UInt32(littleEndian: bytes.unsafeLoadUnaligned(fromByteOffset: place, as: UInt32.self)) == word
        else { throw error("expected '\(text)'") }
        place += 4
        if kind == .no {
            guard place < end, byte(place) == UInt8(ascii: "e") else {
                place = start
                throw error("expected '\(text)'")
            }
            place += 1
        }
        try append(kind, from: start, to: place)
    }

    private mutating func number() throws(SyntaxError) {
        let start = place
        if byte(place) == UInt8(ascii: "-") { place += 1 }
        if place < end, byte(place) == UInt8(ascii: "0") { place += 1 } else { try digits() }
        if place < end, byte(place) == UInt8(ascii: ".") {
            place += 1
            try digits()
        }
        if place < end, byte(place) | 0x20 == UInt8(ascii: "e") {
            place += 1
            if place < end, byte(place) == UInt8(ascii: "+") || byte(place) == UInt8(ascii: "-") { place += 1 }
            try digits()
        }
        try append(.number, from: start, to: place)
    }

    private mutating func digits() throws(SyntaxError) {
        let start = place
        while place < end, byte(place) &- UInt8(ascii: "0") < 10 { place += 1 }
        guard place > start else { throw error("expected a digit in a number") }
    }

    private mutating func text(_ kind: JSONTape.Kind) throws(SyntaxError) {
        let start = place + 1
        var hasEscapes = false
        place = plain(from: start)
        while place < end, byte(place) == UInt8(ascii: "\\") {
            hasEscapes = true
            try escape()
            place = plain(from: place)
        }
        guard place < end else {
            throw SyntaxError("this string is never closed", at: start - 1)
        }
        guard byte(place) == UInt8(ascii: "\"") else {
            throw error("a control character in a string must be escaped")
        }
        try append(kind, from: start, to: place, hasEscapes: hasEscapes)
        place += 1
    }

    private mutating func escape() throws(SyntaxError) {
        guard place + 1 < end else {
            place = end
            throw error("the text ends inside an escape")
        }
        switch byte(place + 1) {
        case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"), UInt8(ascii: "b"), UInt8(ascii: "f"),
            UInt8(ascii: "n"), UInt8(ascii: "r"), UInt8(ascii: "t"):
            place += 2
        case UInt8(ascii: "u"):
            place += 2
            for _ in 0..<4 {
                guard place < end, Hexadecimal.digit(byte(place)) != nil else {
                    throw error("expected four hexadecimal digits behind \\u")
                }
                place += 1
            }
        default: throw SyntaxError("unknown escape in a string", at: place)
        }
    }

    private func plain(from start: Int) -> Int { TextScanning.plain(bytes, from: start, to: end) }

    private mutating func skipWhitespace() {
        while place < end {
            let byte = byte(place)
            guard byte <= 0x20, byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09 else { return }
            place += 1
        }
    }

    // MARK: Bytes and nodes

    private func validateEncoding() throws(SyntaxError) {
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
        throw SyntaxError("byte 0x\(String(byte(fault), radix: 16)) is not UTF-8", at: fault)
    }

    @inline(__always)
    private func byte(_ place: Int) -> UInt8 { bytes.unsafeLoad(fromByteOffset: place, as: UInt8.self) }

    @inline(__always)
    private func offset(_ place: Int) -> UInt32 { UInt32(truncatingIfNeeded: place) }

    @inline(__always)
    private mutating func append(
        _ kind: JSONTape.Kind,
        from start: Int,
        to end: Int,
        hasEscapes: Bool = false
    ) throws(SyntaxError) {
        let next = UInt32(truncatingIfNeeded: nodes.count + 1)
        try append(Node(start: offset(start), end: offset(end), next: next, kind: kind, hasEscapes: hasEscapes))
    }

    @inline(__always)
    private mutating func append(_ node: Node) throws(SyntaxError) {
        guard nodes.count < limits.nodes else { throw error("more than \(limits.nodes) names and values") }
        nodes.append(node)
    }

    private func unclosed(_ isObject: Bool) -> SyntaxError {
        isObject ? error("expected ',' or '}' in an object") : error("expected ',' or ']' in an array")
    }

    private func error(_ message: Message) -> SyntaxError {
        place >= end
            ? SyntaxError("\(message), but the text ends here", at: SourceRange(place, place))
            : SyntaxError(message, at: place)
    }
}
