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

    /// What it is, in a sentence.
    public var help: Message {
        switch self {
        case .listen: "Where the monitor listens: HOST:PORT."
        case .database: "Where the monitor keeps what it knows: sqlite:PATH or postgresql://HOST/NAME."
        case .url: "The address under which people reach the monitor."
        case .logLevel: "The least that the monitor logs: debug, info, notice, warning or error."
        }
    }

    /// Variables that look like one of these and are none, each with the one that was meant.
    public static func mistyped(in environment: [String: String]) -> [(name: String, meant: String)] {
        let known = allCases.map(\.variable)
        return environment.keys.filter { $0.hasPrefix("SHIELDWATCH_") && !known.contains($0) }.sorted().compactMap {
            name in NearestName.nearest(to: name, among: known).map { (name, $0) }
        }
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
