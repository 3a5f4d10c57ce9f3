import Messages
public import SourceText

/// A configuration file, read: its structure on top of tokens that keep every byte.
///
/// Every node knows its range in the file, so an edit replaces exactly the bytes it means to
/// and leaves comments, blank lines and line endings as they are.
public struct SyntaxTree: Sendable {
    /// The file that was read.
    public let source: SourceFile

    /// All tokens, white space and comments included.
    public let tokens: TokenList

    /// The attributes and blocks of the file.
    public let body: Body

    /// The largest file that is read; the largest configurations that people write have a tenth of this.
    public static let sizeLimit = 4 << 20

    /// Reads a file written in HCL's native syntax.
    /// - Throws: `SyntaxError` at the first place that is not HCL.
    public init(_ source: SourceFile) throws(SyntaxError) {
        try Self.check(source)
        tokens = Lexer.file(source)
        var parser = Parser(tokens)
        body = try parser.file()
        self.source = source
    }

    /// Reads a text that is one template, such as a template file or a JSON string.
    /// - Parameter range: where the template stands when it lies inside another file;
    ///   the nodes then all have this range.
    public static func template(_ source: SourceFile, within range: SourceRange? = nil) throws(SyntaxError)
        -> Expression
    {
        try check(source)
        var parser = Parser(Lexer.template(source), fixedRange: range)
        return try parser.wholeTemplate()
    }

    /// Reads a text that is one expression, such as a value from the command line.
    public static func expression(_ source: SourceFile, within range: SourceRange? = nil) throws(SyntaxError)
        -> Expression
    {
        try check(source)
        var parser = Parser(Lexer.file(source), fixedRange: range)
        return try parser.wholeExpression()
    }

    private static func check(_ source: SourceFile) throws(SyntaxError) {
        guard source.bytes.count <= sizeLimit else {
            throw SyntaxError("larger than \(sizeLimit >> 20) MiB, which no configuration needs", at: 0)
        }
        try UTF8Scanning.validate(source.bytes)
    }

    /// The file put together again from its tokens.
    public func render() -> [UInt8] {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(source.bytes.count)
        for index in 0..<tokens.count {
            let range = tokens.range(index)
            bytes.append(contentsOf: source.bytes[range.lowerBound..<range.upperBound])
        }
        return bytes
    }
}
