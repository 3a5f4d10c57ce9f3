import CPQ
import Messages

/// Where a database of PostgreSQL is, as a connection URI, with the secrets in it
/// (https://www.postgresql.org/docs/15/libpq-connect.html#LIBPQ-CONNSTRING).
struct PostgreSQLAddress: Sendable, CustomStringConvertible {
    let uri: String

    /// What must never be shown.
    private let secrets: [String]

    /// What people are shown: server, port and name.
    let description: String

    /// - Throws: ``StorageError/Kind/unsuitable`` when libpq cannot read the URI. Its own words are not shown then:
    ///   they may quote a password that stands where it does not belong.
    init(_ uri: String) throws(StorageError) {
        guard uri.hasPrefix("postgresql://") || uri.hasPrefix("postgres://"), let options = Self.parse(uri) else {
            throw StorageError(
                .unsuitable,
                "the URI of the database cannot be read: write special characters in user and password as %XX"
            )
        }
        self.uri = uri
        let secrets = ["password", "sslpassword"].compactMap { options[$0] }.filter { !$0.isEmpty }
        self.secrets = secrets
        let host = options["host"] ?? options["hostaddr"] ?? "localhost"
        let shown = "postgresql://\(host):\(options["port"] ?? "5432")/\(options["dbname"] ?? "")"
        // Who writes the password in the wrong place has it twice, as often as not.
        description = secrets.reduce(shown) { $0.replacing($1, with: "***") }
    }

    /// A text of libpq's or the server's on one line, without secrets.
    func redacted(_ text: String) -> String {
        let line = text.split(whereSeparator: \.isNewline).map { $0.drop(while: \.isWhitespace) }.joined(separator: " ")
        return secrets.reduce(line) { $0.replacing($1, with: "***") }
    }

    /// The options that the URI gives a value to.
    private static func parse(_ uri: String) -> [String: String]? {
        var problem: UnsafeMutablePointer<CChar>?
        let options = PQconninfoParse(uri, &problem)
        if let problem { PQfreemem(problem) }
        guard let options else { return nil }
        defer { PQconninfoFree(options) }
        var values: [String: String] = [:]
        var option = options
        while let keyword = option.pointee.keyword {
            if let value = option.pointee.val { values[String(cString: keyword)] = String(cString: value) }
            option += 1
        }
        return values
    }
}
