import Messages
public import SettingValues

/// What a monitor runs with: its configuration file, below what the environment and the command line set.
public struct MonitorSettings: Sendable {
    /// All values, the overriding ones included.
    public private(set) var configuration: MonitorConfiguration

    private var overridden: [String: SettingRow] = [:]

    /// Brings the sources together: the command line counts before the environment, and that before the file.
    /// - Parameters:
    ///   - configuration: the file.
    ///   - flags: what the command line sets.
    ///   - environment: the variables of the environment; empty ones set nothing.
    /// - Throws: ``OverrideProblem`` at the first value that cannot be used.
    public init(
        _ configuration: MonitorConfiguration,
        flags: [MonitorOverride: String] = [:],
        environment: [String: String]
    ) throws(OverrideProblem) {
        var problems: [OverrideProblem] = []
        self.init(configuration, flags: flags, environment: environment, &problems)
        if let first = problems.first { throw first }
    }

    /// Brings the sources together as the other does, and goes on behind what cannot be used.
    /// - Parameter problems: takes each value that cannot be used.
    public init(
        _ configuration: MonitorConfiguration,
        flags: [MonitorOverride: String] = [:],
        environment: [String: String],
        _ problems: inout [OverrideProblem]
    ) {
        self.configuration = configuration
        for setting in MonitorOverride.allCases {
            do throws(OverrideProblem) {
                if let text = flags[setting], let flag = setting.flag {
                    try override(setting, text, .flag(name: flag))
                } else if let text = environment[setting.variable], !text.isEmpty {
                    try override(setting, text, .environment(variable: setting.variable))
                }
            } catch {
                problems.append(error)
            }
        }
    }

    /// Every setting with its value and who set it, in a fixed order; no secret is among the values.
    public var rows: [SettingRow] { configuration.rows.map { overridden[$0.key] ?? $0 } }

    private mutating func override(
        _ setting: MonitorOverride,
        _ text: String,
        _ origin: SettingOrigin
    ) throws(OverrideProblem) {
        guard let shown = configuration.set(setting, to: text, origin) else {
            throw OverrideProblem(message: "\(origin) takes \(setting.expectation)")
        }
        overridden[setting.rawValue] = SettingRow(setting.rawValue, .text(shown), origin)
    }
}

extension MonitorConfiguration {
    /// Sets a value, and answers how it is shown; nil when it cannot be used.
    fileprivate mutating func set(_ setting: MonitorOverride, to text: String, _ origin: SettingOrigin) -> String? {
        switch setting {
        case .listen:
            guard let address = ListenAddress(text) else { return nil }
            listen = Entry(value: address, origin: origin)
            return address.description
        case .database:
            guard let location = DatabaseLocation(text) else { return nil }
            database = Entry(value: location, origin: origin)
            return location.description
        case .url:
            guard let address = Self.url(text) ?? nil else { return nil }
            url = Entry(value: address, origin: origin)
            return ShownValue.address(address)
        case .logLevel:
            guard let level = LogConfiguration.Level(rawValue: text) else { return nil }
            log.level = level
            return text
        }
    }
}
