import Messages
import SourceText

/// Cuts a filter into tokens; comments and white space are left out.
struct FilterLexer {
    private let bytes: [UInt8]
    private var place = 0

    init(_ bytes: [UInt8]) { self.bytes = bytes }

    /// All tokens; the last one is the end.
    static func tokens(of bytes: [UInt8]) throws(FilterError) -> [FilterToken] {
        var lexer = FilterLexer(bytes)
        var tokens: [FilterToken] = []
        repeat {
            tokens.append(try lexer.next())
        } while tokens.last?.kind != .end
        return tokens
    }

    private mutating func next() throws(FilterError) -> FilterToken {
        let before = place
        skipBlanks()
        let start = place
        let kind = try kind()
        return FilterToken(kind: kind, range: SourceRange(start, place), isAdjacent: start == before)
    }

    /// Passes over white space and comments, which begin with two minus signs and end with the line.
    private mutating func skipBlanks() {
        while let byte = peek() {
            if beginsComment(byte) {
                while let byte = peek(), byte != UInt8(ascii: "\n"), byte != UInt8(ascii: "\r") { place += 1 }
            } else if let width = whitespace() {
                place += width
            } else {
                return
            }
        }
    }

    private mutating func kind() throws(FilterError) -> FilterToken.Kind {
        guard let byte = peek() else { return .end }
        switch byte {
        case UInt8(ascii: "("): return one(.open)
        case UInt8(ascii: ")"): return one(.close)
        case UInt8(ascii: ","): return one(.comma)
        case UInt8(ascii: "."): return one(.dot)
        case UInt8(ascii: "*"): return one(.star)
        case UInt8(ascii: "-"): return one(.minus)
        case UInt8(ascii: "\""): return try quoted()
        default:
            if let comparison = comparison() { return .comparison(comparison) }
            return try word()
        }
    }

    private mutating func one(_ kind: FilterToken.Kind) -> FilterToken.Kind {
        place += 1
        return kind
    }

    private mutating func comparison() -> ComparisonOperator? {
        for width in [2, 1] where place + width <= bytes.count {
            let text = String(decoding: bytes[place..<place + width], as: UTF8.self)
            guard let found = ComparisonOperator(rawValue: text) else { continue }
            place += width
            return found
        }
        return nil
    }

    private mutating func word() throws(FilterError) -> FilterToken.Kind {
        let start = place
        while let byte = peek(), !Self.endsWord(byte), whitespace() == nil, !beginsNegatedOperator(byte),
            !beginsComment(byte)
        {
            place += 1
        }
        let range = SourceRange(start, max(place, start + 1))
        guard place > start else {
            throw FilterError("'\(Character(Unicode.Scalar(bytes[start])))' has to be in double quotes here", at: range)
        }
        let text = String(decoding: bytes[start..<place], as: UTF8.self)
        if let first = text.utf8.first, first == UInt8(ascii: "+") || first == UInt8(ascii: ";") {
            throw FilterError("a text that begins with '\(text.prefix(1))' has to be in double quotes", at: range)
        }
        if text.utf8.contains(UInt8(ascii: "\\")) {
            throw FilterError("a text with a backslash has to be in double quotes", at: range)
        }
        return .word(text)
    }

    private static func endsWord(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "~"), UInt8(ascii: "="), UInt8(ascii: "("), UInt8(ascii: ")"), UInt8(ascii: ":"),
            UInt8(ascii: ">"), UInt8(ascii: "<"), UInt8(ascii: ","), UInt8(ascii: "."), UInt8(ascii: "*"),
            UInt8(ascii: "\""):
            true
        default: byte < 0x20
        }
    }

    private func beginsComment(_ byte: UInt8) -> Bool { byte == UInt8(ascii: "-") && peek(1) == byte }

    private func beginsNegatedOperator(_ byte: UInt8) -> Bool {
        byte == UInt8(ascii: "!") && (peek(1) == UInt8(ascii: "=") || peek(1) == UInt8(ascii: "~"))
    }

    // MARK: Quoted texts

    private mutating func quoted() throws(FilterError) -> FilterToken.Kind {
        let start = place
        place += 1
        var text: [UInt8] = []
        var pattern: [UInt8] = []
        while let byte = peek(), byte != UInt8(ascii: "\"") {
            place += 1
            if byte == UInt8(ascii: "\\") {
                FilterEscape(bytes, &place).append(to: &text, pattern: &pattern)
            } else {
                text.append(byte)
                pattern.append(byte)
            }
        }
        guard peek() != nil else { throw FilterError("this text is never closed", at: SourceRange(start, place)) }
        place += 1
        return .quoted(String(decoding: text, as: UTF8.self), pattern: String(decoding: pattern, as: UTF8.self))
    }

    // MARK: Bytes

    private func peek(_ distance: Int = 0) -> UInt8? {
        place + distance < bytes.count ? bytes[place + distance] : nil
    }

    /// How many bytes of white space begin here; nil for none. No-break and ideographic spaces count, which text that is
    /// copied from pages is full of.
    private func whitespace() -> Int? {
        switch peek() {
        case 0x20, 0x09, 0x0A, 0x0B, 0x0C, 0x0D: 1
        case 0xC2 where peek(1) == 0xA0: 2
        case 0xE3 where peek(1) == 0x80 && peek(2) == 0x80: 3
        default: nil
        }
    }
}
