/// What a setting is set to.
public enum SettingValue: Hashable, Sendable {
    /// One word, name or path.
    case text(String)
    /// On or off.
    case flag(Bool)
    /// Several paths.
    case list([String])

    /// The value as a person would write it.
    public var text: String {
        switch self {
        case .text(let text): text
        case .flag(let isOn): isOn ? "true" : "false"
        case .list(let parts): parts.joined(separator: ", ")
        }
    }
}

/// Where the value of a setting comes from.
public enum SettingOrigin: Hashable, Sendable, CustomStringConvertible {
    /// Nobody set it.
    case fallback
    /// A line of a configuration file.
    case file(path: String, line: Int)
    /// A variable of the environment.
    case environment(variable: String)
    /// The command line.
    case flag(name: String)

    /// The origin in a word: `default`, `file:line`, a variable or a flag.
    public var description: String {
        switch self {
        case .fallback: "default"
        case .file(let path, let line): "\(path):\(line)"
        case .environment(let variable): variable
        case .flag(let name): name
        }
    }
}
