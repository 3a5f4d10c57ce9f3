import MeasuredBoot

/// Says of every event of a log which component of the boot it is about.
public struct BootAttribution: Sendable {
    /// The log that was looked at.
    public let log: InspectedLog

    /// A claim for each event, in their order.
    public let claims: [Claim]

    /// Attributes every event.
    public init(_ log: InspectedLog) {
        self.log = log
        let context = BootContext(log)
        claims = log.events.map { event in
            for reader in Self.readers {
                if let claim = reader.claim(for: event, in: context) { return claim }
            }
            return Claim(
                event: event.event,
                component: .unknown,
                description: event.words(in: log),
                binding: event.binding
            )
        }
    }

    /// What knows about one component each; the first that knows an event speaks for it.
    private static let readers: [any ComponentReader] = [
        BootServicesExitReader(), FirmwareReader(), OptionROMReader(), BootOrderReader(), PartitionTableReader(),
        SecureBootPolicyReader(), SecureBootAuthorityReader(), MachineOwnerKeysReader(), ImageReader(),
        KernelCommandLineReader(), BootFileReader(), BootLoaderConfigurationReader(), StubSectionReader(),
        FirmwareConfigurationReader(), SeparatorReader(),
    ]
}

/// Knows which events are about a component, and what they say about it.
protocol ComponentReader: Sendable {
    /// What an event says about the component; nil when it is about something else.
    func claim(for event: InspectedEvent, in context: BootContext) -> Claim?
}
