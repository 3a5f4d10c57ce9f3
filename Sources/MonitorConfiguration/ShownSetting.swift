/// A setting as people are shown it: its value, where that comes from, and nothing that may be a secret.
public struct ShownSetting: Hashable, Sendable {
    /// What is shown of a value.
    public enum Value: Hashable, Sendable {
        /// The value.
        case text(String)
        /// There is one, and it may be a secret.
        case hidden
        /// There is none.
        case none
    }

    /// Where a value comes from.
    public enum Origin: Hashable, Sendable {
        /// The configuration file.
        case file(path: String, line: Int)
        /// A variable of the environment.
        case environment(String)
        /// An option of the command line.
        case flag(String)
        /// Nobody has set it.
        case standard
    }

    /// The key as the file has it, such as `retention.entries`.
    public let name: String

    /// The value.
    public let value: Value

    /// Where it comes from.
    public let origin: Origin

    /// Shows a setting.
    public init(_ name: String, _ value: Value, from origin: Origin) {
        self.name = name
        self.value = value
        self.origin = origin
    }
}
