public import Messages

/// A setting of the monitor that the command line or the environment can set instead of the file.
public enum MonitorOverride: String, CaseIterable, Sendable {
    /// Where it listens.
    case listen
    /// Where it keeps what it knows.
    case database
    /// The address under which people reach the pages.
    case url
    /// The least that is logged.
    case logLevel = "log.level"

    /// The flag of `shieldwatch serve`; nil where there is none.
    public var flag: String? { self == .listen || self == .database ? "--\(rawValue)" : nil }

    /// The variable of the environment.
    public var variable: String {
        "SHIELDWATCH_" + rawValue.uppercased().replacing(".", with: "_")
    }

    /// What it takes, behind "takes".
    var expectation: Message {
        switch self {
        case .listen: "HOST:PORT"
        case .database: "sqlite:PATH or postgresql://…"
        case .url: "an address that begins with http:// or https://"
        case .logLevel: LogConfiguration.levels
        }
    }
}

/// Why a setting from the command line or the environment cannot be used.
public struct OverrideProblem: Error, Hashable, Sendable {
    /// The reason in one sentence without a full stop; the value, which may hold a password, is not in it.
    public let message: Message
}
