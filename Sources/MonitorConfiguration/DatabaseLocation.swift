/// Where the monitor keeps what it knows.
public enum DatabaseLocation: Hashable, Sendable {
    /// A file of SQLite.
    case sqlite(path: String)
    /// A database of PostgreSQL, as a connection URI
    /// (https://www.postgresql.org/docs/15/libpq-connect.html#LIBPQ-CONNSTRING).
    case postgresql(uri: String)

    /// Reads `sqlite:PATH` or `postgresql://…`; nil for anything else, a database in memory included: it would be gone
    /// with the process.
    public init?(_ text: String) {
        if text.hasPrefix("sqlite:") {
            let path = String(text.dropFirst("sqlite:".count))
            guard !path.isEmpty, path != ":memory:" else { return nil }
            self = .sqlite(path: path)
        } else if text.hasPrefix("postgresql://") || text.hasPrefix("postgres://") {
            self = .postgresql(uri: text)
        } else {
            return nil
        }
    }
}

extension DatabaseLocation: CustomStringConvertible {
    /// The location without its password.
    public var description: String {
        switch self {
        case .sqlite(let path): "sqlite:\(path)"
        case .postgresql(let uri): Self.withoutSecrets(uri)
        }
    }

    /// A password stands behind the user's name, or among the parameters.
    private static func withoutSecrets(_ uri: String) -> String {
        var text = uri
        let start = text.firstRange(of: "://")?.upperBound ?? text.startIndex
        let end = text[start...].firstIndex { "/?".contains($0) } ?? text.endIndex
        if let at = text[start..<end].lastIndex(of: "@"), let colon = text[start..<at].firstIndex(of: ":") {
            text.replaceSubrange(text.index(after: colon)..<at, with: "***")
        }
        guard let query = text.firstIndex(of: "?") else { return text }
        let parameters = text[text.index(after: query)...].split(separator: "&").map { parameter in
            ["password=", "sslpassword="].first(where: parameter.hasPrefix).map { $0 + "***" } ?? String(parameter)
        }
        return text[...query] + parameters.joined(separator: "&")
    }
}
