import SourceText

/// Cuts a file into tokens, switching between the expression and the template language as HCL does.
struct Lexer {
    let bytes: [UInt8]
    var offset = 0
    var tokens: [Token] = []

    /// Where the lexer is: innermost last. Empty means the body of a file.
    private var modes: [Mode] = []

    enum Mode {
        /// Between double quotes.
        case quoted
        /// Between a heredoc's opening line and its marker.
        case heredoc(marker: ArraySlice<UInt8>)
        /// A template on its own, without delimiters.
        case bareTemplate
        /// Inside `${ }` or `%{ }`, with the number of braces open there.
        case sequence(braces: Int)
    }

    private init(_ bytes: [UInt8]) {
        self.bytes = bytes
        tokens.reserveCapacity(bytes.count / 4 + 8)
    }

    /// The tokens of a configuration file.
    static func file(_ source: SourceFile) -> TokenList { run(source, modes: []) }

    /// The tokens of a template that fills the whole text, as `templatefile` and JSON strings have it.
    static func template(_ source: SourceFile) -> TokenList { run(source, modes: [.bareTemplate]) }

    private static func run(_ source: SourceFile, modes: [Mode]) -> TokenList {
        var lexer = Lexer(source.bytes)
        lexer.modes = modes
        let mark = UTF8Scanning.byteOrderMarkLength(source.bytes)
        if mark > 0, modes.isEmpty { lexer.emit(.byteOrderMark, length: mark) }
        while lexer.offset < lexer.bytes.count { lexer.next() }
        lexer.tokens.append(Token(kind: .end, start: UInt32(clamping: lexer.offset)))
        return TokenList(source: source, tokens: lexer.tokens)
    }

    private mutating func next() {
        switch modes.last {
        case .quoted: quotedText()
        case .heredoc(let marker): heredocText(marker: marker)
        case .bareTemplate: templateText(.heredocText)
        case .sequence, nil: expressionToken()
        }
    }

    mutating func emit(_ kind: Token.Kind, length: Int) {
        tokens.append(Token(kind: kind, start: UInt32(clamping: offset)))
        offset += length
    }

    func byte(at ahead: Int) -> UInt8? {
        offset + ahead < bytes.count ? bytes[offset + ahead] : nil
    }

    // MARK: Templates

    private mutating func quotedText() {
        var end = offset
        while end < bytes.count {
            switch bytes[end] {
            case UInt8(ascii: "\""):
                if end > offset { emit(.quotedText, length: end - offset) }
                emit(.closeQuote, length: 1)
                modes.removeLast()
                return
            case UInt8(ascii: "\\"): end += 2
            case UInt8(ascii: "\n"):
                // A quoted template ends on its line; the parser says so at this token.
                if end > offset { emit(.quotedText, length: end - offset) }
                emit(.invalid, length: 1)
                modes.removeLast()
                return
            case UInt8(ascii: "$"), UInt8(ascii: "%"):
                if let escape = escapedIntroduction(at: end) {
                    end += escape
                } else if opensSequence(at: end) {
                    if end > offset { emit(.quotedText, length: end - offset) }
                    openSequence()
                    return
                } else {
                    end += 1
                }
            default: end += 1
            }
        }
        emit(.quotedText, length: bytes.count - offset)
    }

    /// One line of a heredoc, or the part of it before a sequence, or the closing marker.
    private mutating func heredocText(marker: ArraySlice<UInt8>) {
        if offset == 0 || bytes[offset - 1] == UInt8(ascii: "\n"), let length = closingMarkerLength(marker) {
            emit(.closeHeredoc, length: length)
            modes.removeLast()
            return
        }
        templateText(.heredocText)
    }

    /// Text up to the end of the line or the next sequence.
    private mutating func templateText(_ kind: Token.Kind) {
        var end = offset
        while end < bytes.count {
            switch bytes[end] {
            case UInt8(ascii: "\n"):
                emit(kind, length: end + 1 - offset)
                return
            case UInt8(ascii: "$"), UInt8(ascii: "%"):
                if let escape = escapedIntroduction(at: end) {
                    end += escape
                } else if opensSequence(at: end) {
                    if end > offset { emit(kind, length: end - offset) }
                    openSequence()
                    return
                } else {
                    end += 1
                }
            default: end += 1
            }
        }
        emit(kind, length: bytes.count - offset)
    }

    /// 3 for `$${` and `%%{`, which stand for the text without the first character.
    private func escapedIntroduction(at index: Int) -> Int? {
        index + 2 < bytes.count && bytes[index + 1] == bytes[index] && bytes[index + 2] == UInt8(ascii: "{") ? 3 : nil
    }

    private func opensSequence(at index: Int) -> Bool {
        index + 1 < bytes.count && bytes[index + 1] == UInt8(ascii: "{")
    }

    private mutating func openSequence() {
        let kind: Token.Kind = bytes[offset] == UInt8(ascii: "$") ? .openInterpolation : .openDirective
        emit(kind, length: byte(at: 2) == UInt8(ascii: "~") ? 3 : 2)
        modes.append(.sequence(braces: 0))
    }

    /// The length of white space and marker when the line holds nothing else.
    private func closingMarkerLength(_ marker: ArraySlice<UInt8>) -> Int? {
        var index = offset
        while index < bytes.count, isBlank(bytes[index]) { index += 1 }
        guard bytes.count - index >= marker.count, bytes[index..<index + marker.count].elementsEqual(marker) else {
            return nil
        }
        let end = index + marker.count
        index = end
        while index < bytes.count, isBlank(bytes[index]) || bytes[index] == UInt8(ascii: "\r") { index += 1 }
        // At the very end of a file Terraform does not take the marker for one either.
        return index < bytes.count && bytes[index] == UInt8(ascii: "\n") ? end - offset : nil
    }

    private func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 }

    // MARK: What opens and closes modes

    mutating func openQuote() {
        emit(.openQuote, length: 1)
        modes.append(.quoted)
    }

    /// `<<MARKER` or `<<-MARKER` with its line ending; false when what follows `<<` is no heredoc.
    mutating func openHeredoc() -> Bool {
        var index = offset + 2
        if index < bytes.count, bytes[index] == UInt8(ascii: "-") { index += 1 }
        let start = index
        while index < bytes.count, isIdentifierByte(bytes[index]) { index += 1 }
        let marker = bytes[start..<index]
        guard let first = marker.first, !(UInt8(ascii: "0")...UInt8(ascii: "9")).contains(first),
            first != UInt8(ascii: "-")
        else { return false }
        if index < bytes.count, bytes[index] == UInt8(ascii: "\r") { index += 1 }
        guard index < bytes.count, bytes[index] == UInt8(ascii: "\n") else { return false }
        emit(.openHeredoc, length: index + 1 - offset)
        modes.append(.heredoc(marker: marker))
        return true
    }

    mutating func openBrace() {
        emit(.openBrace, length: 1)
        if case .sequence(let braces) = modes.last { modes[modes.count - 1] = .sequence(braces: braces + 1) }
    }

    mutating func closeBrace() {
        guard case .sequence(let braces) = modes.last else { return emit(.closeBrace, length: 1) }
        if braces > 0 {
            modes[modes.count - 1] = .sequence(braces: braces - 1)
            emit(.closeBrace, length: 1)
        } else {
            modes.removeLast()
            emit(.closeSequence, length: 1)
        }
    }

    /// `~}` ends a sequence and strips the white space behind it.
    mutating func closeStripping() -> Bool {
        guard case .sequence(braces: 0) = modes.last, byte(at: 1) == UInt8(ascii: "}") else { return false }
        modes.removeLast()
        emit(.closeSequence, length: 2)
        return true
    }
}
