/// What may stand otherwise than it did: machines, and cohorts that have to be looked at first.
struct Reconsideration: Sendable {
    private var machines = UniqueQueue()
    /// Cohorts to bring up to date.
    private var cohorts = UniqueQueue()
    /// Cohorts all of whose machines are to be reconsidered.
    private var whole: Set<Int32> = []
    /// Cohorts to bring up to date since knowledge was refreshed.
    private var stale = Int32(0)..<0

    var isEmpty: Bool { machines.count == 0 && cohorts.count == 0 && stale.isEmpty }

    /// How many machines there are.
    var machineCount: Int { machines.count }

    mutating func add(machine: Int32) { machines.append(machine) }

    mutating func add(cohort: Int32) { cohorts.append(cohort) }

    mutating func add(whole cohort: Int32) {
        whole.insert(cohort)
        cohorts.append(cohort)
    }

    mutating func addAll(_ count: Int) { stale = 0..<Int32(truncatingIfNeeded: count) }

    /// The next cohort to bring up to date.
    mutating func nextCohort() -> Int32? {
        if let cohort = cohorts.popFirst() { return cohort }
        guard let next = stale.first else { return nil }
        stale = next + 1..<stale.upperBound
        return next
    }

    /// Whether all machines of a cohort are to be reconsidered, which they then are.
    mutating func takeWhole(_ cohort: Int32) -> Bool { whole.remove(cohort) != nil }

    mutating func take(_ limit: Int) -> [Int32] {
        var taken: [Int32] = []
        while taken.count < limit, let machine = machines.popFirst() { taken.append(machine) }
        return taken
    }
}
