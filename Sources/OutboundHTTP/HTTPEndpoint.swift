import FoundationEssentials

/// An address that requests go to.
package struct HTTPEndpoint: Hashable, Sendable {
    /// The whole address.
    package let url: String

    /// What of it may be shown: scheme, host and port.
    package let shown: String

    /// The host, without brackets.
    package let host: String

    /// Its port.
    package let port: Int

    /// What of it may be a secret: receivers put tokens into paths and queries.
    package let secrets: [String]

    /// Takes an address of http or https; nil for anything else, and for one with a name or password in it.
    package init?(_ text: String) {
        guard let parts = URL(string: text), let scheme = parts.scheme?.lowercased(),
            ["http", "https"].contains(scheme),
            let host = parts.host, !host.isEmpty, parts.user == nil, parts.password == nil,
            text.utf8.allSatisfy({ $0 > 0x20 && $0 < 0x7F })
        else { return nil }
        url = text
        shown = "\(scheme)://\(host.contains(":") ? "[\(host)]" : host)\(parts.port.map { ":\($0)" } ?? "")"
        self.host = host
        port = parts.port ?? (scheme == "https" ? 443 : 80)
        let path = parts.path
        secrets = [parts.query ?? "", path.count > 1 ? path : ""].filter { !$0.isEmpty }
    }

    /// An address below this one.
    package func below(_ path: String) -> String { (url.hasSuffix("/") ? String(url.dropLast()) : url) + path }
}
