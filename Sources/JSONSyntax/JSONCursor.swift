import Messages
import SourceText

/// The only place of the JSON reader that touches bytes: white space, literals, numbers and strings.
struct JSONCursor {
    private let bytes: [UInt8]
    private(set) var offset: Int

    /// Where the text ends; what stands behind it is not looked at.
    private let end: Int

    /// - Parameters:
    ///   - start: where to begin, when that is not the first byte.
    ///   - end: where the text ends, when that is before the last byte.
    init(_ bytes: [UInt8], start: Int? = nil, end: Int? = nil) {
        self.bytes = bytes
        self.end = min(end ?? bytes.count, bytes.count)
        offset = min(start ?? UTF8Scanning.byteOrderMarkLength(bytes), self.end)
    }

    var isAtEnd: Bool { offset >= end }

    /// The next byte, or nil at the end.
    var peek: UInt8? { offset < end ? bytes[offset] : nil }

    mutating func advance() { offset += 1 }

    mutating func skipWhitespace() {
        while offset < end, bytes[offset] <= 0x20,
            bytes[offset] == 0x20 || bytes[offset] == 0x0A || bytes[offset] == 0x0D || bytes[offset] == 0x09
        {
            offset += 1
        }
    }

    /// Passes over white space and then that byte, when it is there.
    mutating func take(_ byte: UInt8) -> Bool {
        skipWhitespace()
        guard peek == byte else { return false }
        offset += 1
        return true
    }

    mutating func literal<Result>(_ word: StaticString, _ result: Result) throws(SyntaxError) -> Result {
        let length = word.utf8CodeUnitCount
        let matches =
            offset + length <= end
            && (0..<length).allSatisfy { bytes[offset + $0] == word.utf8Start[$0] }
        guard matches else { throw error("expected '\(word)'") }
        offset += length
        return result
    }

    mutating func number() throws(SyntaxError) -> String {
        let start = offset
        try skipNumber()
        return String(decoding: bytes[start..<offset], as: UTF8.self)
    }

    mutating func skipNumber() throws(SyntaxError) {
        if peek == UInt8(ascii: "-") { offset += 1 }
        if peek == UInt8(ascii: "0") { offset += 1 } else { try digits() }
        if peek == UInt8(ascii: ".") {
            offset += 1
            try digits()
        }
        if peek == UInt8(ascii: "e") || peek == UInt8(ascii: "E") {
            offset += 1
            if peek == UInt8(ascii: "+") || peek == UInt8(ascii: "-") { offset += 1 }
            try digits()
        }
    }

    private mutating func digits() throws(SyntaxError) {
        let start = offset
        while let byte = peek, byte >= UInt8(ascii: "0"), byte <= UInt8(ascii: "9") { offset += 1 }
        guard offset > start else { throw error("expected a digit in a number") }
    }

    /// Reads a string from its opening quote to its closing one.
    mutating func string() throws(SyntaxError) -> String {
        let start = offset
        offset += 1
        while let byte = peek, byte != UInt8(ascii: "\""), byte != UInt8(ascii: "\\"), byte >= 0x20 { offset += 1 }
        guard peek != UInt8(ascii: "\"") else {
            // The usual string has no escape and is taken in one piece.
            defer { offset += 1 }
            return String(decoding: bytes[start + 1..<offset], as: UTF8.self)
        }
        var text = Array(bytes[start + 1..<offset])
        while let byte = peek, byte != UInt8(ascii: "\"") {
            guard byte >= 0x20 else { throw error("a control character in a string must be escaped") }
            offset += 1
            if byte == UInt8(ascii: "\\") { try escape(into: &text) } else { text.append(byte) }
        }
        guard !isAtEnd else { throw SyntaxError("this string is never closed", at: start) }
        offset += 1
        return String(decoding: text, as: UTF8.self)
    }

    /// Passes over a string from its opening quote to behind its closing one.
    mutating func skipString() throws(SyntaxError) {
        let start = offset
        var place = offset + 1
        let bytes = self.bytes
        let span = bytes.span.bytes
        while place < end {
            place = Self.plain(span, from: place, to: end)
            guard place < end, bytes[place] != UInt8(ascii: "\"") else { break }
            // Reading the string the slow way names the fault, if there is one.
            guard bytes[place] == UInt8(ascii: "\\"), place + 1 < end, Self.isEscape(bytes[place + 1]) else {
                offset = start
                _ = try string()
                return
            }
            if bytes[place + 1] == UInt8(ascii: "u") {
                offset = place + 2
                _ = try fourHexDigits()
                place = offset
            } else {
                place += 2
            }
        }
        guard place < end else {
            offset = end
            throw SyntaxError("this string is never closed", at: start)
        }
        offset = place + 1
    }

    private static func isEscape(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"), UInt8(ascii: "b"), UInt8(ascii: "f"),
            UInt8(ascii: "n"), UInt8(ascii: "r"), UInt8(ascii: "t"), UInt8(ascii: "u"):
            true
        default: false
        }
    }

    /// The first place that is a quote, a backslash or a control character; eight bytes are looked at in one.
    private static func plain(_ bytes: RawSpan, from start: Int, to end: Int) -> Int {
        let ones: UInt64 = 0x0101_0101_0101_0101
        let high = ones << 7
        var place = start
        while place + 8 <= end {
            let word = bytes.unsafeLoadUnaligned(fromByteOffset: place, as: UInt64.self)
            let quote = word ^ (ones &* 0x22)
            let backslash = word ^ (ones &* 0x5C)
            let found =
                ((quote &- ones) & ~quote) | ((backslash &- ones) & ~backslash) | ((word &- ones &* 0x20) & ~word)
            let marks = UInt64(littleEndian: found & high)
            // The lowest mark is right; higher ones may be borrowed from it.
            guard marks == 0 else { return place + marks.trailingZeroBitCount / 8 }
            place += 8
        }
        while place < end {
            let byte = bytes.unsafeLoad(fromByteOffset: place, as: UInt8.self)
            if byte == 0x22 || byte == 0x5C || byte < 0x20 { break }
            place += 1
        }
        return place
    }

    private mutating func escape(into text: inout [UInt8]) throws(SyntaxError) {
        guard let byte = peek else { throw error("the text ends inside an escape") }
        offset += 1
        switch byte {
        case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): text.append(byte)
        case UInt8(ascii: "b"): text.append(0x08)
        case UInt8(ascii: "f"): text.append(0x0C)
        case UInt8(ascii: "n"): text.append(0x0A)
        case UInt8(ascii: "r"): text.append(0x0D)
        case UInt8(ascii: "t"): text.append(0x09)
        case UInt8(ascii: "u"): text.append(contentsOf: String(Character(try escapedScalar())).utf8)
        default: throw SyntaxError("unknown escape in a string", at: offset - 2)
        }
    }

    /// The scalar of `\uXXXX`, or of a surrogate pair; a lone surrogate becomes U+FFFD, as most readers have it.
    private mutating func escapedScalar() throws(SyntaxError) -> Unicode.Scalar {
        let high = try fourHexDigits()
        if let scalar = Unicode.Scalar(high) { return scalar }
        guard high < 0xDC00, peek == UInt8(ascii: "\\"), offset + 1 < end,
            bytes[offset + 1] == UInt8(ascii: "u")
        else { return "\u{FFFD}" }
        let mark = offset
        offset += 2
        let low = try fourHexDigits()
        guard (0xDC00...0xDFFF).contains(low) else {
            offset = mark
            return "\u{FFFD}"
        }
        return Unicode.Scalar(0x10000 + (high - 0xD800) << 10 + (low - 0xDC00)) ?? "\u{FFFD}"
    }

    private mutating func fourHexDigits() throws(SyntaxError) -> UInt32 {
        var result: UInt32 = 0
        for _ in 0..<4 {
            guard let byte = peek, let digit = Character(Unicode.Scalar(byte)).hexDigitValue else {
                throw error("expected four hexadecimal digits behind \\u")
            }
            offset += 1
            result = result << 4 | UInt32(digit)
        }
        return result
    }

    // MARK: What is expected, said in one way

    func expectName() throws(SyntaxError) {
        guard peek == UInt8(ascii: "\"") else { throw error("expected a name in double quotes") }
    }

    mutating func expectColon() throws(SyntaxError) {
        guard take(UInt8(ascii: ":")) else { throw error("expected ':' behind a name") }
    }

    func unclosed(isObject: Bool) -> SyntaxError {
        isObject ? error("expected ',' or '}' in an object") : error("expected ',' or ']' in an array")
    }

    func nestedTooDeep(_ limit: Int) -> SyntaxError { error("nested deeper than \(limit) levels") }

    func error(_ message: Message) -> SyntaxError {
        isAtEnd
            ? SyntaxError("\(message), but the text ends here", at: SourceRange(offset, offset))
            : SyntaxError(message, at: offset)
    }
}
