import Messages
public import SourceText

/// Who may use the interface: one token a line, `NAME ROLE SHA256`, with empty lines and comments behind `#`.
public struct TokenFile: Sendable {
    private let principals: [String: Principal]

    /// The largest file that is read, in bytes.
    public static let sizeLimit = 1 << 20

    /// Reads a file.
    /// - Throws: `SyntaxError` at the first line that is none of these. The hash is never part of the message.
    public init(_ source: SourceFile) throws(SyntaxError) {
        var principals: [String: Principal] = [:]
        var names: Set<String> = []
        var offset = 0
        for line in source.bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false) {
            if let (hash, principal) = try Self.entry(line, at: offset) {
                guard names.insert(principal.name).inserted else {
                    throw SyntaxError(
                        "'\(principal.name)' has a token already; give each a name of its own",
                        at: offset
                    )
                }
                guard principals.updateValue(principal, forKey: hash) == nil else {
                    throw SyntaxError("another name has the same token", at: offset)
                }
            }
            offset += line.count + 1
        }
        self.principals = principals
    }

    /// Whose token it is; nil when it is nobody's.
    public func principal(of token: AccessToken) -> Principal? { principals[token.hash] }

    /// Whose token has this hash; nil when it is nobody's, or nobody's any more.
    func principal(hash: String) -> Principal? { principals[hash] }

    /// How many tokens there are.
    public var count: Int { principals.count }

    /// Whether somebody of this name has a token.
    public func names(_ name: String) -> Bool { principals.values.contains { $0.name == name } }

    private static func entry(_ line: ArraySlice<UInt8>, at offset: Int) throws(SyntaxError) -> (String, Principal)? {
        let text = String(decoding: line, as: UTF8.self)
        let words = text.prefix { $0 != "#" }.split { $0 == " " || $0 == "\t" || $0 == "\r" }
        if words.isEmpty { return nil }
        guard words.count == 3 else { throw SyntaxError("a token is NAME ROLE SHA256", at: offset) }
        guard let role = Role(rawValue: String(words[1])) else {
            let roles = Role.allCases.map { Message(verbatim: $0.rawValue) }
            throw SyntaxError("'\(words[1])' is no role; the roles are \(roles, separator: .comma)", at: offset)
        }
        let hash = words[2].lowercased()
        guard hash.utf8.count == 64, hash.allSatisfy(\.isHexDigit) else {
            throw SyntaxError("the third word of a token is its SHA-256 in 64 hexadecimal digits", at: offset)
        }
        return (hash, Principal(name: String(words[0]), role: role))
    }
}

extension WatchedFiles where Value == TokenFile {
    /// Reads the file with the tokens.
    /// - Throws: ``FileProblem``, with the line where one is wrong.
    public convenience init(tokens path: String) throws(FileProblem) {
        try self.init([path], limit: TokenFile.sizeLimit) { files throws(FileProblem) in
            try TokenFile.read(SourceFile(path: path, bytes: files[0]))
        }
    }
}

extension TokenFile {
    /// Reads a file, and says with the path where it is wrong.
    static func read(_ source: SourceFile) throws(FileProblem) -> TokenFile {
        do throws(SyntaxError) {
            return try TokenFile(source)
        } catch {
            let place = source.position(at: error.range.lowerBound)
            throw FileProblem("\(source.path):\(place.line):\(place.column): \(error.message)")
        }
    }
}
