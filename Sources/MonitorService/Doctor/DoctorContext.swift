public import LogEntries
public import MonitorConfiguration
public import Notifiers

/// What the checks look at, and what they need of the world around them.
public struct DoctorContext: Sendable {
    /// The settings of the monitor.
    public let settings: MonitorSettings

    /// What channels are made with.
    public let notifiers: NotifierContext

    /// The time.
    public let now: Timestamp

    /// Whether a host has an address.
    public let resolves: @Sendable (String) async -> Bool

    /// Gathers what checks need.
    public init(
        settings: MonitorSettings,
        notifiers: NotifierContext,
        now: Timestamp,
        resolves: @escaping @Sendable (String) async -> Bool
    ) {
        self.settings = settings
        self.notifiers = notifiers
        self.now = now
        self.resolves = resolves
    }

    var configuration: MonitorConfiguration { settings.configuration }
}
