public import Messages
public import SettingValues

/// What `serve` is told in its configuration file.
public struct MonitorConfiguration: Sendable {
    /// A value and who set it.
    public struct Entry<Value: Sendable>: Sendable {
        /// The value.
        public let value: Value
        /// Where it comes from.
        public let origin: SettingOrigin
    }

    /// The file as it is shown.
    public let path: String

    /// Where it listens.
    public internal(set) var listen: Entry<ListenAddress>

    /// Where it keeps what it knows.
    public internal(set) var database: Entry<DatabaseLocation>

    /// The language of notifications and pages.
    public let language: Entry<Language>

    /// The address under which people reach the pages, without a slash at its end; nil for that of ``listen``.
    public internal(set) var url: Entry<String?>

    /// What is known about machines.
    public let inventory: [InventorySource]

    /// Where entries come from, beside those that are sent to the interface.
    public let sources: [EntrySource]

    /// Through what people are told.
    public let notifiers: [ChannelSettings]

    /// Who may do what; nil when nobody has to say who they are, which takes a loopback address.
    public let access: AccessConfiguration?

    /// Which pushes of Pub/Sub are taken by the token that Google signs; nil when they need a token of the monitor's, as
    /// anything else.
    public let push: PushConfiguration?

    /// By what evidence of machines is judged.
    public let attestation: AttestationConfiguration

    /// How long what is kept.
    public let retention: RetentionConfiguration

    /// When silence is an incident.
    public let silence: SilenceConfiguration

    /// How much one caller may ask.
    public let limits: LimitsConfiguration

    /// What is logged, and how.
    public internal(set) var log: LogConfiguration

    /// Every setting as it is shown, without secrets.
    let rows: [SettingRow]

    /// The largest file that is read.
    public static let sizeLimit = 1 << 20
}
