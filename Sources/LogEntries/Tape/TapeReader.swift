/// One pass over the bytes of an entry, which are known to be UTF-8.
///
/// The only place of the tape that touches memory without a net: every load is behind a comparison with `end`, every
/// store behind one with `capacity`. It is all one loop, so that places stay in registers; texts are looked at eight bytes
/// at a time.
struct TapeReader {
    typealias Node = JSONTape.Node

    private let bytes: UnsafeRawPointer
    private let end: Int
    private let nodes: UnsafeMutablePointer<Node>
    private let capacity: Int
    private let depthLimit: Int

    /// The next byte, and where something is wrong when it is.
    private(set) var place = 0

    /// How many nodes have been written.
    private(set) var count = 0

    /// The container that is open; its node names the one around it.
    private var container = Self.none
    private var isObject = false
    private var depth = 0

    private static let none = UInt32.max

    /// - Parameter nodes: room for so many nodes as are allowed.
    init(
        _ bytes: UnsafeRawPointer,
        count: Int,
        nodes: UnsafeMutablePointer<Node>,
        capacity: Int,
        depthLimit: Int
    ) {
        self.bytes = bytes
        end = count
        self.nodes = nodes
        self.capacity = capacity
        self.depthLimit = depthLimit
    }

    /// Reads the one value that the bytes are.
    mutating func readAll() throws(TapeFault) {
        skipWhitespace()
        repeat {
            // A value, or the beginning of one.
            guard place < end else { throw .value }
            let first = byte(place)
            if first == UInt8(ascii: "\"") {
                try text(.text)
            } else if first == UInt8(ascii: "{") || first == UInt8(ascii: "[") {
                if try open(first == UInt8(ascii: "{")) { continue }
            } else {
                try scalar(first)
            }
            // What follows it.
            var isNext = false
            while container != Self.none, !isNext { isNext = try separator() }
        } while container != Self.none
        skipWhitespace()
        guard place == end else { throw .trailing }
    }

    // MARK: Containers

    /// Opens a container; true when a value follows, false when it is closed already.
    @inline(__always)
    private mutating func open(_ isObject: Bool) throws(TapeFault) -> Bool {
        guard depth < depthLimit else { throw .tooDeep }
        depth += 1
        let index = UInt32(truncatingIfNeeded: count)
        try append(Node(start: offset(place), end: 0, next: container, kind: isObject ? .object : .array))
        container = index
        self.isObject = isObject
        place += 1
        skipWhitespace()
        if place < end, byte(place) == (isObject ? UInt8(ascii: "}") : UInt8(ascii: "]")) {
            close()
            return false
        }
        if isObject { try name() }
        return true
    }

    @inline(__always)
    private mutating func close() {
        place += 1
        depth -= 1
        let index = Int(container)
        container = nodes[index].next
        nodes[index].end = offset(place)
        nodes[index].next = UInt32(truncatingIfNeeded: count)
        isObject = container != Self.none && nodes[Int(container)].kind == .object
    }

    /// A comma, behind which a value follows, or the end of the container.
    @inline(__always)
    private mutating func separator() throws(TapeFault) -> Bool {
        skipWhitespace()
        guard place < end else { throw isObject ? .unclosedObject : .unclosedArray }
        let byte = byte(place)
        if byte == UInt8(ascii: ",") {
            place += 1
            skipWhitespace()
            if isObject { try name() }
            return true
        }
        guard byte == (isObject ? UInt8(ascii: "}") : UInt8(ascii: "]")) else {
            throw isObject ? .unclosedObject : .unclosedArray
        }
        close()
        return false
    }

    /// A name with the colon behind it.
    @inline(__always)
    private mutating func name() throws(TapeFault) {
        guard place < end, byte(place) == UInt8(ascii: "\"") else { throw .name }
        try text(.name)
        skipWhitespace()
        guard place < end, byte(place) == UInt8(ascii: ":") else { throw .colon }
        place += 1
        skipWhitespace()
    }

    // MARK: Texts

    @inline(__always)
    private mutating func text(_ kind: JSONTape.Kind) throws(TapeFault) {
        let start = place + 1
        var hasEscapes = false
        var next = plain(from: start)
        while next < end, byte(next) == UInt8(ascii: "\\") {
            hasEscapes = true
            place = next
            try escape()
            next = plain(from: place)
        }
        guard next < end else {
            place = start - 1
            throw .unclosedText
        }
        place = next
        guard byte(next) == UInt8(ascii: "\"") else { throw .control }
        try append(kind, from: start, to: next, hasEscapes: hasEscapes)
        place = next + 1
    }

    private mutating func escape() throws(TapeFault) {
        guard place + 1 < end else {
            place = end
            throw .cutEscape
        }
        switch byte(place + 1) {
        case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"), UInt8(ascii: "b"), UInt8(ascii: "f"),
            UInt8(ascii: "n"), UInt8(ascii: "r"), UInt8(ascii: "t"):
            place += 2
        case UInt8(ascii: "u"):
            place += 2
            for _ in 0..<4 {
                guard place < end, Hexadecimal.digit(byte(place)) != nil else { throw .hexadecimal }
                place += 1
            }
        default: throw .escape
        }
    }

    /// The first place that is a quote, a backslash or a control character.
    @inline(__always)
    private func plain(from start: Int) -> Int {
        let ones: UInt64 = 0x0101_0101_0101_0101
        let high = ones << 7
        var place = start
        while place + 8 <= end {
            let word = UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: place, as: UInt64.self))
            let quote = word ^ (ones &* 0x22)
            let backslash = word ^ (ones &* 0x5C)
            let found =
                ((quote &- ones) & ~quote) | ((backslash &- ones) & ~backslash) | ((word &- ones &* 0x20) & ~word)
            let marks = found & high
            // The lowest mark is right; higher ones may be borrowed from it.
            guard marks == 0 else { return place &+ marks.trailingZeroBitCount &>> 3 }
            place &+= 8
        }
        while place < end {
            let byte = byte(place)
            if byte == 0x22 || byte == 0x5C || byte < 0x20 { break }
            place &+= 1
        }
        return place
    }

    // MARK: Words and numbers

    @inline(__always)
    private mutating func scalar(_ first: UInt8) throws(TapeFault) {
        switch first {
        case UInt8(ascii: "t"): try word(0x6575_7274, .yes, "true")
        case UInt8(ascii: "f"): try word(0x736C_6166, .no, "false")
        case UInt8(ascii: "n"): try word(0x6C6C_756E, .null, "null")
        case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"): try number()
        default: throw .value
        }
    }

    /// A word of which the first four bytes are given as a number; `false` has one more.
    private mutating func word(_ letters: UInt32, _ kind: JSONTape.Kind, _ text: String) throws(TapeFault) {
        let length = kind == .no ? 5 : 4
        guard place + length <= end,
            UInt32(littleEndian: bytes.loadUnaligned(fromByteOffset: place, as: UInt32.self)) == letters,
            kind != .no || byte(place + 4) == UInt8(ascii: "e")
        else { throw .word(text) }
        try append(kind, from: place, to: place + length)
        place += length
    }

    private mutating func number() throws(TapeFault) {
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

    @inline(__always)
    private mutating func digits() throws(TapeFault) {
        let start = place
        while place < end, byte(place) &- UInt8(ascii: "0") < 10 { place += 1 }
        guard place > start else { throw .digit }
    }

    // MARK: Bytes and nodes

    @inline(__always)
    private mutating func skipWhitespace() {
        while place < end {
            let byte = byte(place)
            guard byte <= 0x20, byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09 else { return }
            place &+= 1
        }
    }

    @inline(__always)
    private func byte(_ place: Int) -> UInt8 { bytes.load(fromByteOffset: place, as: UInt8.self) }

    @inline(__always)
    private func offset(_ place: Int) -> UInt32 { UInt32(truncatingIfNeeded: place) }

    @inline(__always)
    private mutating func append(
        _ kind: JSONTape.Kind,
        from start: Int,
        to end: Int,
        hasEscapes: Bool = false
    ) throws(TapeFault) {
        let next = UInt32(truncatingIfNeeded: count &+ 1)
        try append(Node(start: offset(start), end: offset(end), next: next, kind: kind, hasEscapes: hasEscapes))
    }

    @inline(__always)
    private mutating func append(_ node: Node) throws(TapeFault) {
        guard count < capacity else { throw .tooMany }
        nodes[count] = node
        count &+= 1
    }
}
