import MeasuredBoot
import Messages

/// The events of one component in one half of a boot.
struct BootGroup {
    let component: Component
    let phase: BootPhase

    /// The events, register by register: nothing proves the order across registers. All groups of a boot share one array.
    let events: ArraySlice<Int>

    /// The groups of a boot, in the order of their first events.
    static func all(of boot: BootAttribution) -> [BootGroup] {
        let sorting = BootSorting(boot)
        return sorting.groups.indices.map { place in
            let group = sorting.groups[place]
            return BootGroup(component: group.component, phase: group.phase, events: sorting.events[group.range])
        }
    }

    /// Whether it is that of a component in a half of the boot.
    func isAbout(_ component: Component, _ phase: BootPhase) -> Bool {
        self.component == component && self.phase == phase
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
