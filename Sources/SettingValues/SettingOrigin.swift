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
