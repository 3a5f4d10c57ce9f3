import Messages

/// Reads a script into statements (GRUB manual, "Shell-like scripting").
struct GRUBParser {
    private var lexer: GRUBLexer
    private var token = GRUBLexer.Token.end
    private var depth = 0

    /// How deep statements may lie in each other.
    private static let depthLimit = 64

    private static let keywords: Set<String> = [
        "case", "do", "done", "elif", "else", "esac", "fi", "for", "function", "if", "in", "select", "then", "until",
        "while", "[[", "]]",
    ]

    /// The statements of a script.
    static func statements(of source: GRUBSource) throws(GRUBStop) -> [GRUBStatement] {
        var parser = GRUBParser(source)
        return try parser.script()
    }

    private init(_ source: GRUBSource) { lexer = GRUBLexer(source) }

    private mutating func advance() throws(GRUBStop) {
        token = try lexer.next()
    }

    private mutating func script() throws(GRUBStop) -> [GRUBStatement] {
        try advance()
        try skipNewlines()
        var statements: [GRUBStatement] = []
        while token != .end {
            statements.append(token.keyword == "function" ? try function() : try command())
            try delimiter()
            try skipNewlines()
        }
        return statements
    }

    private mutating func skipNewlines() throws(GRUBStop) {
        while token == .newline { try advance() }
    }

    /// The end of a statement: a semicolon or the end of a line.
    private mutating func delimiter() throws(GRUBStop) {
        guard token == .newline || token == .semicolon else {
            throw lexer.refusal("a command ends with its line or a semicolon")
        }
        try advance()
    }

    private mutating func expect(_ keyword: String) throws(GRUBStop) {
        guard token.keyword == keyword else { throw lexer.refusal("'\(keyword)' is expected here") }
        try advance()
    }

    /// Commands up to a keyword or a brace, which stands behind the end of the last command.
    private mutating func commands(until ends: Set<String>) throws(GRUBStop) -> [GRUBStatement] {
        try skipNewlines()
        var statements = [try command()]
        while true {
            try delimiter()
            try skipNewlines()
            if let word = token.keyword, ends.contains(word) { return statements }
            if token == .closingBrace, ends.contains("}") { return statements }
            statements.append(try command())
        }
    }

    private mutating func command() throws(GRUBStop) -> GRUBStatement {
        depth += 1
        defer { depth -= 1 }
        guard depth <= Self.depthLimit else { throw lexer.refusal("nested deeper than \(Self.depthLimit) levels") }
        switch token.keyword {
        case "if":
            try advance()
            let statement = try conditional()
            try expect("fi")
            return statement
        case "for": return try each()
        case "while", "until": return try loop()
        case let word? where Self.keywords.contains(word): throw lexer.refusal("'\(word)' has no place here")
        case nil: throw lexer.refusal("a command is expected here")
        default: return try plainCommand()
        }
    }

    private mutating func plainCommand() throws(GRUBStop) -> GRUBStatement {
        var words: [GRUBWord] = []
        while case .word(let word) = token {
            guard word.source != "[[", word.source != "]]" else {
                throw lexer.refusal("'\(word.source)' has no place here")
            }
            words.append(word)
            try advance()
        }
        guard token == .openingBrace else { return .command(words, block: nil) }
        return .command(words, block: try block())
    }

    /// A block in braces, which GRUB hands on as text.
    private mutating func block() throws(GRUBStop) -> String {
        let opening = lexer.position - 1
        try advance()
        try skipNewlines()
        _ = try command()
        while token != .closingBrace {
            try delimiter()
            try skipNewlines()
            if token != .closingBrace { _ = try command() }
        }
        let text = lexer.text(opening..<lexer.position)
        try advance()
        return text
    }

    private mutating func conditional() throws(GRUBStop) -> GRUBStatement {
        depth += 1
        defer { depth -= 1 }
        guard depth <= Self.depthLimit else { throw lexer.refusal("nested deeper than \(Self.depthLimit) levels") }
        let condition = try commands(until: ["then"])
        try expect("then")
        let then = try commands(until: ["elif", "else", "fi"])
        switch token.keyword {
        case "elif":
            try advance()
            return .conditional(condition, then: then, otherwise: [try conditional()])
        case "else":
            try advance()
            return .conditional(condition, then: then, otherwise: try commands(until: ["fi"]))
        default: return .conditional(condition, then: then, otherwise: [])
        }
    }

    private mutating func each() throws(GRUBStop) -> GRUBStatement {
        try advance()
        let name = try name()
        try expect("in")
        var words: [GRUBWord] = []
        while case .word(let word) = token {
            words.append(word)
            try advance()
        }
        return .each(name, words: words, body: try body())
    }

    private mutating func loop() throws(GRUBStop) -> GRUBStatement {
        let isUntil = token.keyword == "until"
        try advance()
        let condition = try commands(until: ["do"])
        try expect("do")
        let body = try commands(until: ["done"])
        try expect("done")
        return .loop(condition, body: body, isUntil: isUntil)
    }

    private mutating func body() throws(GRUBStop) -> [GRUBStatement] {
        try delimiter()
        try skipNewlines()
        try expect("do")
        let statements = try commands(until: ["done"])
        try expect("done")
        return statements
    }

    private mutating func function() throws(GRUBStop) -> GRUBStatement {
        try advance()
        let name = try name()
        try skipNewlines()
        guard token == .openingBrace else { throw lexer.refusal("'{' is expected here") }
        try advance()
        let statements = try commands(until: ["}"])
        try advance()
        return .function(name, body: statements)
    }

    private mutating func name() throws(GRUBStop) -> String {
        guard case .word(let word) = token, case .text(let name)? = word.parts.first, name == word.source,
            !Self.keywords.contains(name)
        else { throw lexer.refusal("a name is expected here") }
        try advance()
        return name
    }
}
