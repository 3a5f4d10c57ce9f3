import Messages
import MonitorConfiguration
import NIOSSL
import SourceText

/// Where mail is handed in, and how.
struct SMTPSettings: Sendable {
    /// How the connection is protected.
    enum Protection: String, Sendable, CaseIterable {
        /// TLS after the greeting (RFC 3207); a server that does not offer it gets no mail.
        case starttls
        /// TLS from the first byte (RFC 8314).
        case implicit
        /// None at all, for a server on the same machine.
        case none
    }

    /// A name and its password.
    struct Login: Hashable, Sendable {
        let name: String
        let password: String
    }

    let host: String
    let port: Int
    let protection: Protection
    let login: Login?
    let tls: TLSConfiguration
    /// How the client names itself.
    let greeting: String
    /// How long the server may take for each answer.
    let stepLimit: Duration

    static let keys = ["host", "port", "tls", "username", "password_file", "password_env", "ca_file", "hello"]

    init(_ reader: inout ChannelReader) throws(SyntaxError) {
        let mapping = reader.mapping
        host = try mapping.value("host", takes: "the name or address of a mail server", Self.host) ?? "localhost"
        let protection: Protection = try reader.choice("tls") ?? .starttls
        self.protection = protection
        port = try mapping.number("port", in: 1...65_535) ?? (protection == .implicit ? 465 : 587)
        login = try Self.login(&reader)
        guard protection != .none || login == nil else {
            throw SyntaxError(
                "\(mapping.path)username needs TLS: a password is not sent where others can read it",
                at: mapping.offset("username")
            )
        }
        tls = try TrustedCertificates.configuration(reader) ?? .makeClientConfiguration()
        greeting = try mapping.value("hello", takes: "the name of this machine", Self.host) ?? "localhost"
        stepLimit = min(.seconds(30), try mapping.duration("timeout").map { .seconds($0.seconds) } ?? .seconds(30))
    }

    private static func host(_ text: String) -> String? {
        text.utf8.allSatisfy { $0 > 0x20 && $0 < 0x7F && $0 != UInt8(ascii: "/") } ? text : nil
    }

    private static func login(_ reader: inout ChannelReader) throws(SyntaxError) -> Login? {
        guard let name = try reader.mapping.text("username") else {
            guard try reader.secret("password") == nil else { throw reader.mapping.missing("username") }
            return nil
        }
        let login = Login(name: name, password: try reader.requiredSecret("password"))
        reader.hide(SMTPLogin.plain(login))
        return login
    }
}

/// The ways to log in (RFC 4954, RFC 4616).
enum SMTPLogin {
    /// What AUTH PLAIN encodes.
    static func plain(_ login: SMTPSettings.Login) -> String { "\0\(login.name)\0\(login.password)" }
}
