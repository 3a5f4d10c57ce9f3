public import Messages
public import SettingValues

/// The settings of one run: the command line before the environment before the configuration file.
public struct ResolvedSettings: Sendable {
    /// A value and where it comes from.
    public struct Entry: Hashable, Sendable {
        /// The value; nil when nobody set it and there is no default.
        public let value: SettingValue?

        /// Where it comes from.
        public let origin: SettingOrigin
    }

    private let entries: [String: Entry]

    /// Brings the sources together.
    /// - Parameters:
    ///   - flags: what the command line sets, by key.
    ///   - environment: the variables of the environment; empty ones set nothing.
    ///   - file: the configuration file, when there is one.
    public init(
        flags: [String: SettingValue],
        environment: [String: String],
        file: ConfigurationFile?
    ) throws(SettingError) {
        var entries: [String: Entry] = [:]
        for setting in ScanSetting.all {
            if let value = flags[setting.key] {
                if case .text(let text) = value, let refusal = setting.refusal(of: text) {
                    throw SettingError("\(setting.flag) cannot be used: \(refusal)")
                }
                entries[setting.key] = Entry(value: value, origin: .flag(name: setting.flag))
            } else if let text = environment[setting.variable], !text.isEmpty {
                let value = try setting.value(ofVariable: text)
                entries[setting.key] = Entry(value: value, origin: .environment(variable: setting.variable))
            } else if let file, let entry = file.entries[setting.key] {
                entries[setting.key] = Entry(value: entry.value, origin: .file(path: file.path, line: entry.line))
            } else {
                entries[setting.key] = Entry(value: setting.fallback, origin: .fallback)
            }
        }
        self.entries = entries
    }

    /// The value of a setting and its origin.
    public func entry(_ setting: ScanSetting) -> Entry {
        entries[setting.key] ?? Entry(value: setting.fallback, origin: .fallback)
    }

    /// All settings as they are shown.
    public var rows: [SettingRow] {
        ScanSetting.all.map { setting in SettingRow(setting.key, entry(setting).value, entry(setting).origin) }
    }

    /// The text of a setting; nil when it is not set.
    public func text(_ setting: ScanSetting) -> String? {
        if case .text(let text) = entry(setting).value { text } else { nil }
    }

    /// Whether a setting is on.
    public func isOn(_ setting: ScanSetting) -> Bool { entry(setting).value == .flag(true) }

    /// The paths of a setting.
    public func paths(_ setting: ScanSetting) -> [String] {
        if case .list(let paths) = entry(setting).value { paths } else { [] }
    }

    /// Variables that look like those of a setting and are none, each with the one that was meant.
    public static func mistyped(in environment: [String: String]) -> [(name: String, meant: String)] {
        let known = ScanSetting.all.map(\.variable)
        return environment.keys.filter { $0.hasPrefix("SHIELDWATCH_") && !known.contains($0) }.sorted().compactMap {
            name in NearestName.nearest(to: name, among: known).map { (name, $0) }
        }
    }
}

extension ResolvedSettings {
    /// The language of a report. What programs read is English unless the command line itself says otherwise.
    public func language(isForPrograms: Bool, environment: [String: String]) -> Language {
        let entry = entry(.language)
        let chosen = text(.language).flatMap(Language.init)
        if isForPrograms {
            guard case .flag = entry.origin else { return .english }
            return chosen ?? .english
        }
        return chosen ?? Language(environment: environment)
    }
}
