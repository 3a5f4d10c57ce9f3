public import Messages

/// What `serve` is told in its configuration file.
public struct MonitorConfiguration: Sendable {
    /// A value and the line that sets it; no line where nobody did.
    public struct Entry<Value: Sendable>: Sendable {
        /// The value.
        public let value: Value
        /// The line of the file.
        public let line: Int?
    }

    /// The file as it is shown.
    public let path: String

    /// Where it listens.
    public let listen: Entry<ListenAddress>

    /// Where it keeps what it knows.
    public let database: Entry<DatabaseLocation>

    /// The language of notifications and pages.
    public let language: Entry<Language>

    /// The address under which people reach the pages, without a slash at its end; nil for that of ``listen``.
    public let url: Entry<String?>

    /// What is known about machines.
    public let inventory: [InventorySource]

    /// Where entries come from, beside those that are sent to the interface.
    public let sources: [EntrySource]

    /// Through what people are told.
    public let notifiers: [ChannelSettings]

    /// Who may do what; nil when nobody has to say who they are, which takes a loopback address.
    public let access: AccessConfiguration?

    /// How long what is kept.
    public let retention: RetentionConfiguration

    /// When silence is an incident.
    public let silence: SilenceConfiguration

    /// What the file sets, key by key.
    let written: [WrittenSetting]

    /// The largest file that is read.
    public static let sizeLimit = 1 << 20
}
