/// Follows the brackets and strings of a JSON value through as many parts as it comes in.
struct BracketScanner {
    /// Where the scanner stopped.
    enum Stop: Equatable {
        /// Behind the bracket that closes the value.
        case closed(Int)
        /// Behind a line feed, in a string or not.
        case newLine(Int, inString: Bool)
        /// At the end of the part.
        case end
    }

    private(set) var depth = 0
    private var isInString = false
    private var isEscaped = false

    /// Goes on from a place.
    mutating func scan(_ bytes: RawSpan, from start: Int) -> Stop {
        var place = start
        let end = bytes.byteCount
        while place < end {
            if isInString {
                if let stop = string(bytes, &place) { return stop }
            } else {
                let byte = bytes.unsafeLoad(fromByteOffset: place, as: UInt8.self)
                place += 1
                if let stop = structure(byte, behind: place) { return stop }
            }
        }
        return .end
    }

    /// Where the value that begins at a place ends, line feeds or not; nil when it does not.
    static func end(of bytes: RawSpan, from start: Int) -> Int? {
        var scanner = BracketScanner()
        var place = start
        while true {
            switch scanner.scan(bytes, from: place) {
            case .closed(let end): return end
            case .newLine(let next, _): place = next
            case .end: return nil
            }
        }
    }

    private mutating func structure(_ byte: UInt8, behind place: Int) -> Stop? {
        switch byte {
        case UInt8(ascii: "\""): isInString = true
        case UInt8(ascii: "{"), UInt8(ascii: "["): depth += 1
        case UInt8(ascii: "}"), UInt8(ascii: "]"):
            depth -= 1
            if depth <= 0 { return .closed(place) }
        case UInt8(ascii: "\n"): return .newLine(place, inString: false)
        default: break
        }
        return nil
    }

    private mutating func string(_ bytes: RawSpan, _ place: inout Int) -> Stop? {
        if isEscaped {
            isEscaped = false
            // A line feed is no escape; it ends the line all the same.
            if bytes.unsafeLoad(fromByteOffset: place, as: UInt8.self) != UInt8(ascii: "\n") { place += 1 }
            return nil
        }
        place = TextScanning.plain(bytes, from: place, to: bytes.byteCount)
        guard place < bytes.byteCount else { return nil }
        let byte = bytes.unsafeLoad(fromByteOffset: place, as: UInt8.self)
        place += 1
        switch byte {
        case UInt8(ascii: "\\"): isEscaped = true
        case UInt8(ascii: "\""): isInString = false
        case UInt8(ascii: "\n"): return .newLine(place, inString: true)
        default: break
        }
        return nil
    }
}
