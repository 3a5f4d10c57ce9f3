public import MeasuredBoot
import Messages

/// Says of every event of a log which component of the boot it is about.
public struct BootAttribution: Sendable {
    /// The log that was looked at.
    public let log: InspectedLog

    /// The component that each event is about, in their order.
    public let components: [Component]

    private let context: BootContext

    /// The place of the reader that knew the event; that of none for an event that nobody knew.
    private let readers: [UInt8]

    /// Attributes every event.
    public init(_ log: InspectedLog) {
        self.log = log
        let context = BootContext(log)
        self.context = context
        var components: [Component] = []
        var readers: [UInt8] = []
        components.reserveCapacity(log.events.count)
        readers.reserveCapacity(log.events.count)
        // A span lends what an array would copy.
        let events = log.events.span
        for index in events.indices {
            let (component, reader) = Self.attribute(events[index], context)
            components.append(component)
            readers.append(reader)
        }
        self.components = components
        self.readers = readers
    }

    private static func attribute(_ event: InspectedEvent, _ context: BootContext) -> (Component, UInt8) {
        for (index, reader) in all.enumerated() {
            if let component = reader.component(of: event, in: context) { return (component, UInt8(index)) }
        }
        return (.unknown, UInt8(all.count))
    }

    /// What an event says, in words: worked out when somebody wants to read it.
    public func claim(_ index: Int) -> Claim {
        let event = log.events[index]
        guard Int(readers[index]) < Self.all.count else {
            return Claim(
                event: event.event,
                component: .unknown,
                description: event.words(in: log),
                binding: event.binding
            )
        }
        let reader = Self.all[Int(readers[index])]
        return Claim(
            event: event.event,
            component: components[index],
            description: reader.words(for: event, in: context),
            binding: reader.binding(of: event)
        )
    }

    /// A claim for each event, in their order.
    public var claims: [Claim] { log.events.indices.map(claim) }

    /// What knows about one component each; the first that knows an event speaks for it.
    static let all: [any ComponentReader.Type] = [
        // Lines of GRUB's script come first: most events of most boots are such.
        KernelCommandLineReader.self, BootLoaderConfigurationReader.self, SeparatorReader.self,
        BootServicesExitReader.self, FirmwareReader.self, OptionROMReader.self, BootOrderReader.self,
        PartitionTableReader.self, SecureBootPolicyReader.self, SecureBootAuthorityReader.self,
        MachineOwnerKeysReader.self, ImageReader.self, BootFileReader.self, StubSectionReader.self,
        FirmwareConfigurationReader.self,
    ]
}

/// Knows which events are about a component, and what they say about it.
protocol ComponentReader: SendableMetatype {
    /// The component that an event is about; nil when this reader does not know it.
    static func component(of event: InspectedEvent, in context: BootContext) -> Component?

    /// What an event that it knows says, in a few words.
    static func words(for event: InspectedEvent, in context: BootContext) -> Message

    /// How far the digest covers these words.
    static func binding(of event: InspectedEvent) -> Claim.Binding
}

extension ComponentReader {
    /// Most words are those of the data.
    static func words(for event: InspectedEvent, in context: BootContext) -> Message { event.words(in: context.log) }

    /// Most words are the data's, and as good as what the digest covers of it.
    static func binding(of event: InspectedEvent) -> Claim.Binding { event.binding }
}
