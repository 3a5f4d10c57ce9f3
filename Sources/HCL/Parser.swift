import Messages
import SourceText

/// Recursive descent over the tokens; the structural language here, expressions and templates in extensions.
struct Parser {
    let list: TokenList
    let fixedRange: SourceRange?
    var index = 0

    /// Whether a newline is a token here: in bodies and object expressions it is, inside brackets it is not.
    var newlinesMatter = true
    private var depth = 0

    /// How deep expressions and blocks may lie in each other, and how long a chain of operators may be.
    static let depthLimit = 400

    init(_ list: TokenList, fixedRange: SourceRange? = nil) {
        self.list = list
        self.fixedRange = fixedRange
    }

    // MARK: Tokens

    /// The kind of the next token that is not white space, a comment or a newline to be passed over.
    mutating func peek() -> Token.Kind {
        while true {
            let kind = list.kind(index)
            guard kind.isTrivia || (kind == .newline && !newlinesMatter) else { return kind }
            index += 1
        }
    }

    /// The place of the next token, for a range's start.
    mutating func start() -> Int {
        _ = peek()
        return list.range(index).lowerBound
    }

    mutating func advance() {
        _ = peek()
        if list.kind(index) != .end { index += 1 }
    }

    /// The next token's text, passing over it.
    mutating func takeText() -> String {
        _ = peek()
        defer { advance() }
        return list.text(index)
    }

    mutating func take(_ kind: Token.Kind) -> Bool {
        guard peek() == kind else { return false }
        advance()
        return true
    }

    mutating func expect(_ kind: Token.Kind, _ message: Message) throws(SyntaxError) {
        guard take(kind) else { throw unexpected(message) }
    }

    mutating func skipNewlines() {
        while peek() == .newline { advance() }
    }

    /// The range from an offset to the end of the token before the next one.
    func range(from start: Int) -> SourceRange {
        if let fixedRange { return fixedRange }
        var last = index
        while last > 0 {
            last -= 1
            let kind = list.kind(last)
            if !kind.isTrivia, kind != .newline { break }
        }
        return SourceRange(start, max(start, list.range(last).upperBound))
    }

    mutating func nextIs(keyword: StaticString) -> Bool {
        guard peek() == .identifier else { return false }
        let range = list.range(index)
        guard range.upperBound - range.lowerBound == keyword.utf8CodeUnitCount else { return false }
        for offset in 0..<keyword.utf8CodeUnitCount
        where list.source.bytes[range.lowerBound + offset] != keyword.utf8Start[offset] { return false }
        return true
    }

    mutating func unexpected(_ message: Message) -> SyntaxError {
        let kind = peek()
        let range = list.range(index)
        return switch kind {
        case .end: SyntaxError("\(message), but the file ends here", at: fixedRange ?? range)
        case .invalid: SyntaxError(invalidTokenMessage(range), at: fixedRange ?? range)
        case .newline: SyntaxError("\(message), but the line ends here", at: fixedRange ?? range)
        default: SyntaxError(message, at: fixedRange ?? range)
        }
    }

    private func invalidTokenMessage(_ range: SourceRange) -> Message {
        switch list.source.bytes[range.lowerBound] {
        case UInt8(ascii: "\n"): "a string in quotes ends on the line it begins on; use \\n or a heredoc"
        case UInt8(ascii: "/"): "this comment is never closed"
        case UInt8(ascii: "<"): "a heredoc begins with <<NAME and a line ending"
        case UInt8(ascii: "&"): "a single & is no operator; && is"
        case UInt8(ascii: "|"): "a single | is no operator; || is"
        default: "'\(list.source.text(range))' is not part of the language"
        }
    }

    /// Runs a step one level deeper and refuses to go deeper than the limit.
    mutating func nested<Result>(
        _ read: (inout Parser) throws(SyntaxError) -> Result
    ) throws(SyntaxError) -> Result {
        depth += 1
        defer { depth -= 1 }
        guard depth <= Self.depthLimit else { throw unexpected("nested deeper than \(Self.depthLimit) levels") }
        return try read(&self)
    }

    /// Runs a step in which newlines matter or do not.
    mutating func withNewlines<Result>(
        _ matter: Bool,
        _ read: (inout Parser) throws(SyntaxError) -> Result
    ) throws(SyntaxError) -> Result {
        let outer = newlinesMatter
        newlinesMatter = matter
        defer { newlinesMatter = outer }
        return try read(&self)
    }

    // MARK: Bodies

    mutating func file() throws(SyntaxError) -> Body {
        let body = try body()
        guard peek() == .end else { throw unexpected("a block or an attribute begins with a name") }
        return body
    }

    /// `Body = (Attribute | Block | OneLineBlock)*`, each on lines of its own.
    private mutating func body() throws(SyntaxError) -> Body {
        var items: [BodyItem] = []
        var names: Set<String> = []
        skipNewlines()
        let start = start()
        while peek() == .identifier {
            let item = try item()
            if case .attribute(let attribute) = item, !names.insert(attribute.name).inserted {
                throw SyntaxError("'\(attribute.name)' is set twice here", at: attribute.nameRange)
            }
            items.append(item)
            guard peek() == .newline || peek() == .end else {
                throw unexpected("expected a new line behind this \(item.noun)")
            }
            skipNewlines()
        }
        return Body(items: items, range: range(from: start))
    }

    private mutating func item() throws(SyntaxError) -> BodyItem {
        let start = start()
        let name = takeText()
        let nameRange = range(from: start)
        if take(.assign) {
            return .attribute(Attribute(name: name, nameRange: nameRange, value: try expression()))
        }
        return .block(try block(type: name, start: start))
    }

    private mutating func block(type: String, start: Int) throws(SyntaxError) -> Block {
        var labels: [String] = []
        while peek() != .openBrace {
            switch peek() {
            case .identifier: labels.append(takeText())
            case .openQuote: labels.append(try label())
            case .closeQuote, .newline, .end, .assign:
                throw unexpected("expected '=' for an attribute or '{' for a block")
            default: throw unexpected("expected '=', a label or '{' behind '\(type)'")
            }
        }
        let headerRange = range(from: start)
        let body = try nested { parser throws(SyntaxError) in
            try parser.withNewlines(true) { parser throws(SyntaxError) in try parser.braces() }
        }
        return Block(type: type, labels: labels, body: body, headerRange: headerRange, range: range(from: start))
    }

    /// What stands between braces: lines of items, one attribute on the same line, or nothing.
    private mutating func braces() throws(SyntaxError) -> Body {
        advance()
        let body = peek() == .identifier ? try oneLineBody() : try body()
        guard take(.closeBrace) else {
            throw unexpected("expected an attribute, a block or the '}' that closes this block")
        }
        return body
    }

    /// `OneLineBlock = … "{" (Identifier "=" Expression)? "}"`
    private mutating func oneLineBody() throws(SyntaxError) -> Body {
        let start = start()
        let item = try item()
        guard case .attribute = item else {
            throw SyntaxError("a block inside a block begins on a line of its own", at: range(from: start))
        }
        guard peek() == .closeBrace else {
            throw unexpected("expected '}': a block that begins on this line holds one attribute")
        }
        return Body(items: [item], range: range(from: start))
    }

    /// A quoted label: text only, no interpolation.
    private mutating func label() throws(SyntaxError) -> String {
        let expression = try quotedTemplate()
        guard let text = expression.literalString else {
            throw SyntaxError("a label cannot be computed", at: expression.range)
        }
        return text
    }
}

extension BodyItem {
    fileprivate var noun: Message {
        switch self {
        case .attribute: "attribute"
        case .block: "block"
        }
    }
}
