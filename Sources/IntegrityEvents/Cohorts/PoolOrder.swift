/// The versions that a pool has had, in the order in which they came.
struct PoolOrder: Sendable {
    /// The cohorts of the pool that have a version and machines, by their numbers.
    private var cohorts: [Int32] = []

    /// How many versions before it one is held against: a pool in which every machine has its own is not to take the
    /// square of its size.
    static let remembered = 8

    /// Those that came before a cohort, the last few.
    func before(_ cohort: Int32, _ tallies: [CohortTally]) -> ArraySlice<Int32> {
        let place = place(of: cohort, tallies)
        return cohorts[max(0, place - Self.remembered)..<place]
    }

    /// Those for which a cohort is one of the last few before them.
    func after(_ cohort: Int32, _ tallies: [CohortTally]) -> ArraySlice<Int32> {
        let place = place(of: cohort, tallies)
        guard place < cohorts.count, cohorts[place] == cohort else { return [] }
        return cohorts[place + 1..<min(cohorts.count, place + 1 + Self.remembered)]
    }

    mutating func insert(_ cohort: Int32, _ tallies: [CohortTally]) {
        cohorts.insert(cohort, at: place(of: cohort, tallies))
    }

    /// Takes a cohort out, before it gets another start.
    mutating func remove(_ cohort: Int32, _ tallies: [CohortTally]) {
        let place = place(of: cohort, tallies)
        if place < cohorts.count, cohorts[place] == cohort { cohorts.remove(at: place) }
    }

    private func place(of cohort: Int32, _ tallies: [CohortTally]) -> Int {
        var (low, high) = (0, cohorts.count)
        while low < high {
            let middle = (low + high) / 2
            if precedes(cohorts[middle], cohort, tallies) { low = middle + 1 } else { high = middle }
        }
        return low
    }

    private func precedes(_ left: Int32, _ right: Int32, _ tallies: [CohortTally]) -> Bool {
        let (start, other) = (tallies[Int(left)].start, tallies[Int(right)].start)
        guard start == other else { return start < other }
        return left != right && tallies[Int(left)].key.text < tallies[Int(right)].key.text
    }
}
