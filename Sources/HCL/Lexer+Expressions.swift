import SourceText

extension Lexer {
    /// One token of the structural or expression language.
    mutating func expressionToken() {
        let byte = bytes[offset]
        switch byte {
        case 0x20, 0x09: run(.whitespace) { $0 == 0x20 || $0 == 0x09 }
        case 0x0A: emit(.newline, length: 1)
        case 0x0D where self.byte(at: 1) == 0x0A: emit(.newline, length: 2)
        case UInt8(ascii: "#"): lineComment()
        case UInt8(ascii: "/") where self.byte(at: 1) == UInt8(ascii: "/"): lineComment()
        case UInt8(ascii: "/") where self.byte(at: 1) == UInt8(ascii: "*"): blockComment()
        case UInt8(ascii: "0")...UInt8(ascii: "9"): number()
        case UInt8(ascii: "\""): openQuote()
        case UInt8(ascii: "{"): openBrace()
        case UInt8(ascii: "}"): closeBrace()
        case UInt8(ascii: "~"): if !closeStripping() { emit(.invalid, length: 1) }
        case UInt8(ascii: "<") where self.byte(at: 1) == UInt8(ascii: "<"):
            if !openHeredoc() { emit(.invalid, length: 2) }
        default:
            if startsIdentifier() { identifier() } else { punctuation(byte) }
        }
    }

    private mutating func run(_ kind: Token.Kind, while condition: (UInt8) -> Bool) {
        var end = offset + 1
        while end < bytes.count, condition(bytes[end]) { end += 1 }
        emit(kind, length: end - offset)
    }

    /// A comment up to the end of its line; the line ending is a token of its own.
    private mutating func lineComment() {
        var end = offset
        while end < bytes.count, bytes[end] != 0x0A { end += 1 }
        if end < bytes.count, bytes[end - 1] == 0x0D { end -= 1 }
        emit(.comment, length: end - offset)
    }

    private mutating func blockComment() {
        var end = offset + 2
        while end + 1 < bytes.count {
            if bytes[end] == UInt8(ascii: "*"), bytes[end + 1] == UInt8(ascii: "/") {
                return emit(.comment, length: end + 2 - offset)
            }
            end += 1
        }
        emit(.invalid, length: bytes.count - offset)
    }

    /// `NumericLit = decimal+ ("." decimal+)? (expmark decimal+)?`
    private mutating func number() {
        var end = offset
        func digits(from start: Int) -> Int {
            var index = start
            while index < bytes.count, isDigit(bytes[index]) { index += 1 }
            return index
        }
        end = digits(from: end)
        if end + 1 < bytes.count, bytes[end] == UInt8(ascii: "."), isDigit(bytes[end + 1]) {
            end = digits(from: end + 1)
        }
        if end < bytes.count, bytes[end] | 0x20 == UInt8(ascii: "e") {
            var exponent = end + 1
            if exponent < bytes.count, bytes[exponent] == UInt8(ascii: "+") || bytes[exponent] == UInt8(ascii: "-") {
                exponent += 1
            }
            let last = digits(from: exponent)
            if last > exponent { end = last }
        }
        emit(.number, length: end - offset)
    }

    func isDigit(_ byte: UInt8) -> Bool { byte >= UInt8(ascii: "0") && byte <= UInt8(ascii: "9") }

    // MARK: Identifiers

    private func startsIdentifier() -> Bool {
        let byte = bytes[offset]
        if byte < 0x80 { return isIdentifierByte(byte) && !isDigit(byte) && byte != UInt8(ascii: "-") }
        return scalar(at: offset)?.properties.isIDStart ?? false
    }

    private mutating func identifier() {
        var end = offset
        while end < bytes.count {
            if bytes[end] < 0x80 {
                guard isIdentifierByte(bytes[end]) else { break }
                end += 1
            } else {
                guard let scalar = scalar(at: end), scalar.properties.isIDContinue || end == offset else { break }
                end += UTF8.width(scalar)
            }
        }
        emit(.identifier, length: end - offset)
    }

    func isIdentifierByte(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"), UInt8(ascii: "-"):
            true
        default: false
        }
    }

    private func scalar(at index: Int) -> Unicode.Scalar? {
        var decoder = UTF8()
        var iterator = bytes[index...].makeIterator()
        if case .scalarValue(let scalar) = decoder.decode(&iterator) { return scalar }
        return nil
    }

    // MARK: Operators and delimiters

    private mutating func punctuation(_ byte: UInt8) {
        let next = self.byte(at: 1)
        switch byte {
        case UInt8(ascii: "["): emit(.openBracket, length: 1)
        case UInt8(ascii: "]"): emit(.closeBracket, length: 1)
        case UInt8(ascii: "("): emit(.openParenthesis, length: 1)
        case UInt8(ascii: ")"): emit(.closeParenthesis, length: 1)
        case UInt8(ascii: ","): emit(.comma, length: 1)
        case UInt8(ascii: "?"): emit(.question, length: 1)
        case UInt8(ascii: "+"): emit(.plus, length: 1)
        case UInt8(ascii: "-"): emit(.minus, length: 1)
        case UInt8(ascii: "*"): emit(.star, length: 1)
        case UInt8(ascii: "/"): emit(.slash, length: 1)
        case UInt8(ascii: "%"): emit(.percent, length: 1)
        case UInt8(ascii: "."):
            let isEllipsis = next == UInt8(ascii: ".") && self.byte(at: 2) == UInt8(ascii: ".")
            emit(isEllipsis ? .ellipsis : .dot, length: isEllipsis ? 3 : 1)
        case UInt8(ascii: ":"): pair(next, ":", .doubleColon, else: .colon)
        case UInt8(ascii: "!"): pair(next, "=", .notEqual, else: .not)
        case UInt8(ascii: "<"): pair(next, "=", .lessOrEqual, else: .less)
        case UInt8(ascii: ">"): pair(next, "=", .greaterOrEqual, else: .greater)
        case UInt8(ascii: "&"): pair(next, "&", .and, else: .invalid)
        case UInt8(ascii: "|"): pair(next, "|", .or, else: .invalid)
        case UInt8(ascii: "="):
            if next == UInt8(ascii: ">") { emit(.arrow, length: 2) } else { pair(next, "=", .equal, else: .assign) }
        default: emit(.invalid, length: scalar(at: offset).map { UTF8.width($0) } ?? 1)
        }
    }

    private mutating func pair(_ next: UInt8?, _ second: Unicode.Scalar, _ double: Token.Kind, else single: Token.Kind)
    {
        let matches = next == UInt8(ascii: second)
        emit(matches ? double : single, length: matches ? 2 : 1)
    }
}
