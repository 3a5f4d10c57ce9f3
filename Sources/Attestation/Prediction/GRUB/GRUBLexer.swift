import Messages

/// Takes a script apart into words and signs, as the GRUB manual describes it ("Shell-like scripting").
struct GRUBLexer {
    /// A piece of a script.
    enum Token: Hashable {
        case word(GRUBWord)
        case newline, semicolon, openingBrace, closingBrace, end

        /// The text of a word that may be a keyword.
        var keyword: String? {
            guard case .word(let word) = self else { return nil }
            return word.source
        }
    }

    let source: GRUBSource
    private(set) var position = 0

    private var bytes: [UInt8] { source.bytes }

    init(_ source: GRUBSource) { self.source = source }

    /// A refusal at the place that the lexer has reached.
    func refusal(_ message: Message) -> GRUBStop {
        GRUBStop("\(source.name), line \(source.line(at: position)): \(message)")
    }

    mutating func next() throws(GRUBStop) -> Token {
        try skipBlanks()
        guard let byte = peek() else { return .end }
        switch byte {
        case UInt8(ascii: "\n"): return sign(.newline)
        case UInt8(ascii: ";"): return sign(.semicolon)
        case UInt8(ascii: "{"): return sign(.openingBrace)
        case UInt8(ascii: "}"): return sign(.closingBrace)
        case UInt8(ascii: "|"), UInt8(ascii: "&"), UInt8(ascii: "<"), UInt8(ascii: ">"):
            throw refusal("GRUB has no use for '\(Character(Unicode.Scalar(byte)))' here")
        default: return .word(try word())
        }
    }

    private mutating func sign(_ token: Token) -> Token {
        position += 1
        return token
    }

    private func peek(_ ahead: Int = 0) -> UInt8? {
        position + ahead < bytes.count ? bytes[position + ahead] : nil
    }

    private mutating func skipBlanks() throws(GRUBStop) {
        while let byte = peek() {
            if byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\t") {
                position += 1
            } else if byte == UInt8(ascii: "#") {
                try skipComment()
            } else {
                return
            }
        }
    }

    /// A quote or a backslash right behind the sign of a comment makes GRUB read on in the next line.
    private mutating func skipComment() throws(GRUBStop) {
        var isFirstWord = true
        while let byte = peek(), byte != UInt8(ascii: "\n") {
            if byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\t") { isFirstWord = false }
            if isFirstWord, [UInt8(ascii: "'"), UInt8(ascii: "\""), UInt8(ascii: "\\")].contains(byte) {
                throw refusal("a quote in the first word of a comment is read in several ways")
            }
            position += 1
        }
    }

    // MARK: Words

    private mutating func word() throws(GRUBStop) -> GRUBWord {
        let start = position
        var builder = GRUBWordBuilder()
        while let byte = peek() {
            switch byte {
            case UInt8(ascii: " "), UInt8(ascii: "\t"), UInt8(ascii: "\n"), UInt8(ascii: ";"), UInt8(ascii: "{"),
                UInt8(ascii: "}"), UInt8(ascii: "|"), UInt8(ascii: "&"), UInt8(ascii: "<"), UInt8(ascii: ">"):
                return builder.word(source: text(start..<position))
            case UInt8(ascii: "'"): try singleQuoted(&builder)
            case UInt8(ascii: "\""): try doubleQuoted(&builder)
            case UInt8(ascii: "$"): builder.add(.variable(try variable(), isQuoted: false))
            case UInt8(ascii: "\\"): try escape(&builder)
            default:
                builder.hasWildcard = builder.hasWildcard || byte == UInt8(ascii: "*") || byte == UInt8(ascii: "?")
                builder.append(byte)
                position += 1
            }
        }
        return builder.word(source: text(start..<position))
    }

    private mutating func escape(_ builder: inout GRUBWordBuilder) throws(GRUBStop) {
        guard let escaped = peek(1) else { throw refusal("the script ends behind a backslash") }
        guard escaped != UInt8(ascii: "x") else { throw refusal("'\\x' is read in several ways") }
        if escaped != UInt8(ascii: "\n") { builder.append(escaped) }
        position += 2
    }

    private mutating func singleQuoted(_ builder: inout GRUBWordBuilder) throws(GRUBStop) {
        let start = position + 1
        guard let end = bytes[start...].firstIndex(of: UInt8(ascii: "'")) else {
            throw refusal("a quote has no end")
        }
        builder.add(.quoted(text(start..<end)))
        position = end + 1
    }

    private mutating func doubleQuoted(_ builder: inout GRUBWordBuilder) throws(GRUBStop) {
        position += 1
        var quoted: [UInt8] = []
        while let byte = peek() {
            switch byte {
            case UInt8(ascii: "\""):
                position += 1
                builder.add(.quoted(String(decoding: quoted, as: UTF8.self)))
                return
            case UInt8(ascii: "$"):
                builder.add(.quoted(String(decoding: quoted, as: UTF8.self)))
                quoted = []
                builder.add(.variable(try variable(), isQuoted: true))
            case UInt8(ascii: "\\"):
                guard let escaped = peek(1) else { throw refusal("the script ends behind a backslash") }
                guard escaped != UInt8(ascii: "x") else { throw refusal("'\\x' is read in several ways") }
                // Others keep their backslash (GRUB manual, "Quoting").
                let isSpecial = [UInt8(ascii: "$"), UInt8(ascii: "\\"), UInt8(ascii: "\"")].contains(escaped)
                if escaped != UInt8(ascii: "\n") { quoted += isSpecial ? [escaped] : [byte, escaped] }
                position += 2
            default:
                quoted.append(byte)
                position += 1
            }
        }
        throw refusal("a quote has no end")
    }

    private mutating func variable() throws(GRUBStop) -> String {
        position += 1
        guard let first = peek() else { throw refusal("a variable has no name") }
        if first == UInt8(ascii: "\"") { throw refusal("text that GRUB translates is not predicted") }
        let isBraced = first == UInt8(ascii: "{")
        if isBraced { position += 1 }
        let name = try name()
        guard isBraced else { return name }
        guard peek() == UInt8(ascii: "}") else { throw refusal("the name of a variable has no end") }
        position += 1
        return name
    }

    private mutating func name() throws(GRUBStop) -> String {
        guard let first = peek() else { throw refusal("a variable has no name") }
        let start = position
        if Self.isDigit(first) {
            while let byte = peek(), Self.isDigit(byte) { position += 1 }
        } else if Self.isLetter(first) {
            while let byte = peek(), Self.isLetter(byte) || Self.isDigit(byte) { position += 1 }
        } else if [UInt8(ascii: "?"), UInt8(ascii: "#"), UInt8(ascii: "*"), UInt8(ascii: "@")].contains(first) {
            position += 1
        } else {
            throw refusal("a variable has no name")
        }
        return text(start..<position)
    }

    func text(_ range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }

    private static func isDigit(_ byte: UInt8) -> Bool { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) }

    private static func isLetter(_ byte: UInt8) -> Bool {
        (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20) || byte == UInt8(ascii: "_")
    }
}

/// Gathers the parts of a word.
private struct GRUBWordBuilder {
    private var parts: [GRUBWord.Part] = []
    private var plain: [UInt8] = []
    var hasWildcard = false

    mutating func append(_ byte: UInt8) { plain.append(byte) }

    mutating func add(_ part: GRUBWord.Part) {
        flush()
        parts.append(part)
    }

    private mutating func flush() {
        guard !plain.isEmpty else { return }
        parts.append(.text(String(decoding: plain, as: UTF8.self)))
        plain = []
    }

    mutating func word(source: String) -> GRUBWord {
        flush()
        return GRUBWord(parts: parts, source: source, hasWildcard: hasWildcard)
    }
}
