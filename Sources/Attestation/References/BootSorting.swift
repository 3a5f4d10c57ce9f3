import MeasuredBoot

/// Sorts the events of a boot by component and half into one array: once through the log to count, once to place.
struct BootSorting {
    /// One component in one half of the boot, and where its events stand.
    struct Group {
        let component: Component
        let phase: BootPhase
        var range: Range<Int>

        fileprivate func isAbout(_ component: Component, _ phase: BootPhase) -> Bool {
            self.component == component && self.phase == phase
        }

        /// How many events there are: the range has no place yet while they are counted.
        fileprivate mutating func count() { range = 0..<range.count + 1 }
    }

    /// In the order of their first events.
    private(set) var groups: [Group] = []

    /// The indices of all events that were extended, group by group, and within each register by register.
    private(set) var events: [Int]

    init(_ boot: BootAttribution) {
        let log = boot.log.log
        events = [Int](repeating: 0, count: log.events.count)
        let places = count(log.events, boot.components)
        var next = begin()
        for event in log.events {
            guard let place = places[event.index] else { continue }
            events[next[place]] = event.index
            next[place] += 1
        }
        for group in groups { sortByRegister(group.range, log.events) }
    }

    /// The group of each event; nil for one that was not extended.
    private mutating func count(_ events: [Event], _ components: [Component]) -> [Int?] {
        var places = [Int?](repeating: nil, count: events.count)
        // Events of one component follow each other, and there are few components.
        var last = 0
        for event in events {
            guard event.isExtended, let pcr = event.pcr else { continue }
            let (component, phase) = (components[event.index], BootPhase(pcr: pcr))
            if last >= groups.count || !groups[last].isAbout(component, phase) {
                last = place(of: component, phase)
            }
            groups[last].count()
            places[event.index] = last
        }
        return places
    }

    private mutating func place(of component: Component, _ phase: BootPhase) -> Int {
        for place in groups.indices where groups[place].isAbout(component, phase) { return place }
        groups.append(Group(component: component, phase: phase, range: 0..<0))
        return groups.count - 1
    }

    /// Puts the groups one behind the other, and says where each begins.
    private mutating func begin() -> [Int] {
        var start = 0
        for place in groups.indices {
            groups[place].range = start..<start + groups[place].range.count
            start = groups[place].range.upperBound
        }
        return groups.map(\.range.lowerBound)
    }

    private mutating func sortByRegister(_ range: Range<Int>, _ log: [Event]) {
        let first = log[events[range.lowerBound]].pcr
        // Most components are measured into one register only.
        guard events[range].contains(where: { log[$0].pcr != first }) else { return }
        events[range].sort { (log[$0].pcr ?? 0, $0) < (log[$1].pcr ?? 0, $1) }
    }
}
