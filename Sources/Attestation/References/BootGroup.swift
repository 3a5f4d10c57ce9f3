import MeasuredBoot
import Messages

/// One component in one half of a boot, and where its events stand in ``BootGroups``.
struct BootGroup {
    let component: Component
    let phase: BootPhase

    /// The places of its events.
    fileprivate(set) var range: Range<Int>

    /// Whether it is that of a component in a half of the boot.
    func isAbout(_ component: Component, _ phase: BootPhase) -> Bool {
        self.component == component && self.phase == phase
    }
}

/// The events of a boot by component and half, in one array: once through the log to count them, once to place them.
struct BootGroups {
    /// In the order of their first events.
    private(set) var all: [BootGroup] = []

    /// The indices of all events that were extended, group by group, and within each register by register: nothing proves
    /// the order across registers.
    private var events: [Int]

    init(_ boot: BootAttribution) {
        let log = boot.log.log
        events = [Int](repeating: 0, count: log.events.count)
        all.reserveCapacity(Component.allCases.count)
        let places = count(log.events, boot.components)
        var next = begin()
        for event in log.events where places[event.index] >= 0 {
            events[next[places[event.index]]] = event.index
            next[places[event.index]] += 1
        }
        for group in all { sortByRegister(group.range, log.events) }
    }

    /// The events of a group.
    func events(of group: BootGroup) -> ArraySlice<Int> { events[group.range] }

    /// The place of each event's group; -1 for one that was not extended.
    private mutating func count(_ events: [Event], _ components: [Component]) -> [Int] {
        var places = [Int](repeating: -1, count: events.count)
        // Events of one component follow each other, and there are few components.
        var last = 0
        for event in events {
            guard event.isExtended, let pcr = event.pcr else { continue }
            let (component, phase) = (components[event.index], BootPhase(pcr: pcr))
            if last >= all.count || !all[last].isAbout(component, phase) { last = place(of: component, phase) }
            // It has no place yet while its events are counted.
            all[last].range = 0..<all[last].range.count + 1
            places[event.index] = last
        }
        return places
    }

    private mutating func place(of component: Component, _ phase: BootPhase) -> Int {
        for place in all.indices where all[place].isAbout(component, phase) { return place }
        all.append(BootGroup(component: component, phase: phase, range: 0..<0))
        return all.count - 1
    }

    /// Puts the groups one behind the other, and says where each begins.
    private mutating func begin() -> [Int] {
        var start = 0
        for place in all.indices {
            all[place].range = start..<start + all[place].range.count
            start = all[place].range.upperBound
        }
        return all.map(\.range.lowerBound)
    }

    private mutating func sortByRegister(_ range: Range<Int>, _ log: [Event]) {
        // Most components are measured into one register only.
        let isSorted = range.dropFirst().allSatisfy { (log[events[$0 - 1]].pcr ?? 0) <= (log[events[$0]].pcr ?? 0) }
        guard !isSorted else { return }
        events[range].sort { (log[$0].pcr ?? 0, $0) < (log[$1].pcr ?? 0, $1) }
    }
}

extension BootGroups {
    /// Whether digests cover everything that the events of a group say.
    func isBound(_ group: BootGroup, _ boot: BootAttribution) -> Bool {
        group.range.allSatisfy { boot.log.events[events[$0]].coverage.isBound }
    }

    /// What the component of a group put into the registers.
    func measured(
        _ group: BootGroup,
        _ boot: BootAttribution,
        _ banks: [DigestAlgorithm],
        isDescribed: Bool
    ) -> MeasuredComponent {
        MeasuredComponent(
            component: group.component,
            phase: group.phase,
            measurements: events(of: group).map { Self.measurement($0, boot, banks, isDescribed) }
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
