import Messages
import SourceText

/// The address of a service that gets a token: it has to be one of HTTPS, or on this machine.
struct ServiceAddress: Hashable, Sendable {
    /// Without a slash at its end.
    let text: String

    /// - Parameter isPlain: whether HTTP will do for other machines, too.
    init?(_ text: String, isPlain: Bool = false) {
        let isSecure = text.hasPrefix("https://")
        guard isSecure || text.hasPrefix("http://") else { return nil }
        let rest = text.dropFirst(isSecure ? 8 : 7)
        let host = rest.prefix { $0 != "/" }
        guard !host.isEmpty, text.utf8.allSatisfy({ $0 > 0x20 && $0 < 0x7F && !"@?#\\".utf8.contains($0) }) else {
            return nil
        }
        let authority = host.hasSuffix("]") || !host.contains(":") ? "\(host):80" : String(host)
        guard let listen = ListenAddress(authority), isSecure || isPlain || listen.isLoopback else { return nil }
        self.text = text.hasSuffix("/") ? String(text.dropLast()) : text
    }

    static let expected: Message = "an address that begins with https://, or with http:// on this machine"
}

extension ConfigurationMapping {
    /// The address of a service, without a slash at its end.
    func address(_ key: String, usual: String) throws(SyntaxError) -> String {
        try value(key, takes: ServiceAddress.expected) { ServiceAddress($0)?.text } ?? usual
    }
}
