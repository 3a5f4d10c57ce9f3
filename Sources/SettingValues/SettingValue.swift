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
