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
    ///   - isDescribed: Whether each measurement says in words what it is, which takes most of the time.
    public init(_ boot: BootAttribution, banks: [DigestAlgorithm], isDescribed: Bool = true) {
        var groups: [Group: [Int]] = [:]
        var order: [Group] = []
        for (event, component) in zip(boot.log.events, boot.components) {
            guard event.event.isExtended, let pcr = event.event.pcr else { continue }
            let group = Group(component: component, phase: BootPhase(pcr: pcr))
            if groups[group] == nil { order.append(group) }
            groups[group, default: []].append(event.event.index)
        }
        entries = order.map { group in
            // Register by register: nothing proves the order across registers.
            let events = (groups[group] ?? []).sorted { left, right in
                let (first, second) = (boot.log.events[left].event.pcr ?? 0, boot.log.events[right].event.pcr ?? 0)
                return first == second ? left < right : first < second
            }
            let measurements = events.map { Self.measurement($0, boot, banks, isDescribed) }
            return Entry(
                component: MeasuredComponent(
                    component: group.component,
                    phase: group.phase,
                    measurements: measurements
                ),
                events: events,
                isBound: events.allSatisfy { boot.log.events[$0].coverage.isBound }
            )
        }
    }

    private struct Group: Hashable {
        let component: Component
        let phase: BootPhase
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
