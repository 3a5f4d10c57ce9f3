import Messages

extension MonitorConfiguration {
    /// Every setting with its value and origin.
    /// - Parameter overrides: settings that the environment or the command line sets instead, such as `listen`.
    public func settings(overrides: [ShownSetting] = []) -> [ShownSetting] {
        let single = single.map { name, value in
            overrides.first { $0.name == name }
                ?? ShownSetting(name, value.map(ShownSetting.Value.text) ?? .none, from: origin(name))
        }
        let names = Set(single.map(\.name))
        let rest = written.filter { !names.contains($0.path) }.map { setting in
            ShownSetting(setting.path, Self.shown(setting), from: .file(path: path, line: setting.line))
        }
        return single + rest
    }

    /// The settings that there is one of, with the values that count.
    private var single: [(name: String, value: String?)] {
        [
            ("listen", listen.value.description), ("database", database.value.description),
            ("language", language.value.rawValue), ("url", url.value),
            ("retention.entries", retention.entries.description),
            ("retention.reports", retention.reports.description),
            ("retention.incidents", retention.incidents.description),
            ("retention.notifications", retention.notifications.description),
            ("retention.audit", retention.audit.description),
            ("silence.machine", silence.machine.description), ("silence.entries", silence.entries?.description),
        ]
    }

    private func origin(_ name: String) -> ShownSetting.Origin {
        written.first { $0.path == name }.map { .file(path: path, line: $0.line) } ?? .standard
    }

    /// Keys of notifiers whose values are no secrets. Whatever a later notifier takes is hidden until it stands here.
    private static let harmless: Set<String> = [
        "name", "kind", "path", "file", "refresh", "quiet_after", "from", "to", "host", "port", "language", "severity",
        "minimum_severity", "severities", "kinds", "clusters", "pools", "rate_limit", "timeout", "tokens_file",
    ]

    /// A file's name and a variable's are no secrets; of an address the path may be one.
    private static func shown(_ setting: WrittenSetting) -> ShownSetting.Value {
        let last = setting.path.split(separator: ".").last ?? ""
        let key = String(last.prefix { $0 != "[" })
        if key.hasSuffix("_file") || key.hasSuffix("_env") || harmless.contains(key) { return .text(setting.text) }
        guard let scheme = setting.text.firstRange(of: "://"),
            ["http", "https"].contains(setting.text[..<scheme.lowerBound])
        else { return .hidden }
        let authority = setting.text[scheme.upperBound...].prefix { !"/?#".contains($0) }
        let host = authority.split(separator: "@", omittingEmptySubsequences: false).last ?? ""
        return .text("\(setting.text[..<scheme.upperBound])\(host)/…")
    }
}
