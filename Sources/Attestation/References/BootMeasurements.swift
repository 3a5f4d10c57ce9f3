public import MeasuredBoot
import Messages

/// What each component of a boot put into the registers, as references are compared with it.
public struct BootMeasurements: Sendable {
    /// One component, and the events that its measurements come from.
    public struct Entry: Sendable {
        /// The component with its measurements.
        public let component: MeasuredComponent
        /// The index of the event of each measurement.
        public let events: [Int]
        /// Whether digests cover everything that its events say.
        public let isBound: Bool
    }

    /// The components in the order of the boot.
    public let entries: [Entry]

    /// The components alone.
    public var components: [MeasuredComponent] { entries.map(\.component) }

    /// Gathers what was extended, each half of the boot for itself.
    ///
    /// - Parameters:
    ///   - boot: The log, attributed.
    ///   - banks: The banks whose digests are wanted.
    public init(_ boot: BootAttribution, banks: [DigestAlgorithm]) {
        entries = BootGroup.all(of: boot).map { group in
            Entry(
                component: group.measured(boot, banks, isDescribed: true),
                events: group.events,
                isBound: group.isBound(boot)
            )
        }
    }
}

/// The events of one component in one half of a boot.
struct BootGroup {
    let component: Component
    let phase: BootPhase

    /// The events, register by register: nothing proves the order across registers.
    private(set) var events: [Int]

    /// The groups of a boot, in the order of their first events.
    static func all(of boot: BootAttribution) -> [BootGroup] {
        var groups: [BootGroup] = []
        // Events of one component follow each other, and there are few components.
        var last = 0
        for (event, component) in zip(boot.log.log.events, boot.components) {
            guard event.isExtended, let pcr = event.pcr else { continue }
            let phase = BootPhase(pcr: pcr)
            if !groups.indices.contains(last) || !groups[last].isAbout(component, phase) {
                last = groups.firstIndex { $0.isAbout(component, phase) } ?? groups.endIndex
            }
            if last == groups.endIndex { groups.append(BootGroup(component: component, phase: phase, events: [])) }
            groups[last].events.append(event.index)
        }
        for place in groups.indices { groups[place].sortByRegister(boot.log) }
        return groups
    }

    private func isAbout(_ component: Component, _ phase: BootPhase) -> Bool {
        self.component == component && self.phase == phase
    }

    private mutating func sortByRegister(_ log: InspectedLog) {
        let events = log.log.events
        func register(_ index: Int) -> Int { events[index].pcr ?? 0 }
        // Most components are measured into one register only.
        guard let first = self.events.first, self.events.contains(where: { register($0) != register(first) }) else {
            return
        }
        self.events.sort { (register($0), $0) < (register($1), $1) }
    }

    /// Whether digests cover everything that the events say.
    func isBound(_ boot: BootAttribution) -> Bool { events.allSatisfy { boot.log.events[$0].coverage.isBound } }

    /// What the component put into the registers.
    func measured(_ boot: BootAttribution, _ banks: [DigestAlgorithm], isDescribed: Bool) -> MeasuredComponent {
        MeasuredComponent(
            component: component,
            phase: phase,
            measurements: events.map { Self.measurement($0, boot, banks, isDescribed) }
        )
    }

    private static func measurement(
        _ index: Int,
        _ boot: BootAttribution,
        _ banks: [DigestAlgorithm],
        _ isDescribed: Bool
    ) -> MeasuredComponent.Measurement {
        let event = boot.log.events[index]
        var digests: [DigestAlgorithm: Digest] = [:]
        for bank in banks { digests[bank] = boot.log.log.digest(of: event.event, in: bank) }
        return MeasuredComponent.Measurement(
            pcr: event.event.pcr ?? 0,
            digests: digests,
            description: isDescribed ? boot.claim(index).description.description : "",
            canonical: VolatileRules.canonical(of: event, in: boot.log.log)
        )
    }
}
