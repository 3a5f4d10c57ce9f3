import SettingValues

/// How a value of a source, an inventory or a channel is shown, whatever keys its kind has.
enum ShownValue {
    /// Keys whose values are no secrets, beside those that name a file or a variable with one.
    private static let open: Set = [
        "name", "kind", "file", "refresh", "quiet_after", "path", "language", "minimum_severity", "kinds", "timeout",
        "rate_limit", "give_up_after", "format", "from", "to", "host", "port", "security", "keep", "username",
    ]

    /// The value of a key: as it is where it can be no secret, an address without its path, and `***` for the rest.
    static func of(_ key: String, in mapping: ConfigurationMapping) -> SettingValue {
        let isOpen = open.contains(key) || key.hasSuffix("_file") || key.hasSuffix("_env")
        guard let texts = try? mapping.texts(key), !texts.isEmpty else { return .text("***") }
        let values = isOpen ? texts : texts.map { withoutPath($0) ?? "***" }
        return values.count == 1 ? .text(values[0]) : .list(values)
    }

    /// Scheme, host and port of an address; nil for what is none. At some receivers the path is the secret.
    private static func withoutPath(_ text: String) -> String? {
        guard let start = text.firstRange(of: "://")?.upperBound else { return nil }
        let authority = text[start...].prefix { !"/?#".contains($0) }
        guard !authority.contains("@") else { return nil }
        return String(text[..<start] + authority) + (authority.endIndex == text.endIndex ? "" : "/***")
    }
}
