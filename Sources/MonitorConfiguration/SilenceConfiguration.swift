/// When it is an incident that nothing comes.
public struct SilenceConfiguration: Hashable, Sendable {
    /// How long a machine that booted may take until it has reported both phases.
    public let machine: ConfiguredDuration

    /// How long all entries together may be absent; nil when that is no incident.
    public let entries: ConfiguredDuration?

    init(_ section: ConfigurationParts.Section, _ parts: inout ConfigurationParts) {
        machine = parts.duration("machine", in: section, usual: .minutes(30))
        entries = parts.duration("entries", in: section, usual: nil)
    }

    static let keys = ["machine", "entries"]
}
