import Messages

/// How much one caller may ask of the interface and the pages.
public struct LimitsConfiguration: Hashable, Sendable {
    /// How many requests of one caller are answered a second in the long run.
    public let requestsPerSecond: Int

    /// How many are answered at once.
    public let burst: Int

    init(_ section: ConfigurationParts.Section, _ parts: inout ConfigurationParts) {
        requestsPerSecond = parts.count("requests_per_second", in: section, usual: 100)
        burst = parts.count("burst", in: section, usual: 600)
    }

    static let keys = ["requests_per_second", "burst"]
}

extension ConfigurationParts {
    /// A number of things.
    fileprivate mutating func count(_ key: String, in section: Section, usual: Int) -> Int {
        value(
            key,
            in: section,
            takes: "a whole number from 1 to 1,000,000",
            usual: usual,
            shown: { "\($0)" },
            { text in Int(text).flatMap { (1...1_000_000).contains($0) ? $0 : nil } }
        ).value
    }
}
