import SourceText

/// When it is an incident that nothing comes.
public struct SilenceConfiguration: Hashable, Sendable {
    /// How long a machine that booted may take until it has reported both phases.
    public let machine: ConfiguredDuration

    /// How long all entries together may be absent; nil when that is no incident.
    public let entries: ConfiguredDuration?

    init(_ mapping: ConfigurationMapping?) throws(SyntaxError) {
        machine = try mapping?.duration("machine") ?? .minutes(30)
        entries = try mapping?.duration("entries")
    }

    static let keys = ["machine", "entries"]
}
