import SettingValues

/// How a value of a source, an inventory or a channel is shown, whatever keys its kind has.
enum ShownValue {
    /// Keys whose values are no secrets, beside those that name a file or a variable with one. A key that is not known
    /// may be a secret's that somebody has mistyped.
    static let open: Set = [
        "name", "kind", "file", "refresh", "quiet_after", "path", "language", "minimum_severity", "kinds", "timeout",
        "rate_limit", "give_up_after", "format", "from", "to", "host", "port", "security", "keep", "username",
        "subscription", "filter", "interval", "lookback", "overlap", "resources", "service_account",
        "tls", "hello",
    ]

    /// Keys with addresses of which nothing but a password or a query can be a secret.
    static let addresses: Set = ["audience", "metadata_url", "keys_url"]

    /// The value of a key: as it is where it can be no secret, an address without what may be one, and `***` for the rest.
    static func of(_ key: String, in mapping: ConfigurationMapping) -> SettingValue {
        guard let texts = try? mapping.texts(key), !texts.isEmpty else { return .text("***") }
        let values = texts.map { shown($0, of: key) }
        return values.count == 1 ? .text(values[0]) : .list(values)
    }

    private static func shown(_ text: String, of key: String) -> String {
        if open.contains(key) || key.hasSuffix("_file") || key.hasSuffix("_env") { return text }
        if addresses.contains(key) { return address(text) }
        // At receivers of notifications the path is the secret.
        return parts(text).map { $0.beginning + ($0.path.isEmpty && $0.rest.isEmpty ? "" : "/***") } ?? "***"
    }

    /// An address without a password and a query; what is no address is shown as it is.
    static func address(_ text: String) -> String {
        guard let parts = parts(text) else { return text }
        return parts.beginning + parts.path + (parts.rest.isEmpty ? "" : "\(parts.rest.prefix(1))***")
    }

    /// An address in parts: as far as the path, with `***` for who asks; the path; and what stands behind it.
    private static func parts(_ text: String) -> (beginning: String, path: Substring, rest: Substring)? {
        guard let start = text.firstRange(of: "://")?.upperBound else { return nil }
        let authority = text[start...].prefix { !"/?#".contains($0) }
        let host = authority.lastIndex(of: "@").map { "***" + authority[$0...] } ?? String(authority)
        let path = text[authority.endIndex...].prefix { !"?#".contains($0) }
        return (text[..<start] + host, path, text[path.endIndex...])
    }
}
