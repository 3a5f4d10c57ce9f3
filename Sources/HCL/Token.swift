public import SourceText

/// One lexical element. The tokens of a file cover every byte of it, white space and comments included.
public struct Token: Sendable {
    /// What the bytes are.
    public let kind: Kind

    let start: UInt32

    /// The kinds of token (HCL native syntax specification, "Lexical Elements").
    public enum Kind: UInt8, Sendable {
        case byteOrderMark, whitespace, comment, newline, end, invalid
        case identifier, number
        case openQuote, closeQuote, quotedText
        case openHeredoc, closeHeredoc, heredocText
        case openInterpolation, openDirective, closeSequence
        case openBrace, closeBrace, openBracket, closeBracket, openParenthesis, closeParenthesis
        case dot, comma, colon, doubleColon, question, ellipsis, assign, arrow
        case equal, notEqual, less, lessOrEqual, greater, greaterOrEqual
        case plus, minus, star, slash, percent, and, or, not

        var isTrivia: Bool { self == .whitespace || self == .comment || self == .byteOrderMark }
    }
}

/// The tokens of one file, in order and without gaps.
public struct TokenList: Sendable {
    let source: SourceFile
    let tokens: [Token]

    /// How many tokens there are; the last one is the end of the file.
    public var count: Int { tokens.count }

    /// The kind of a token.
    public func kind(_ index: Int) -> Token.Kind { tokens[index].kind }

    /// The bytes of a token.
    public func range(_ index: Int) -> SourceRange {
        let end = index + 1 < tokens.count ? Int(tokens[index + 1].start) : source.bytes.count
        return SourceRange(Int(tokens[index].start), end)
    }

    /// The text of a token.
    public func text(_ index: Int) -> String { source.text(range(index)) }
}
