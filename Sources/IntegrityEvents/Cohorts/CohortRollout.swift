/// What a cohort is in the history of its pool: the first version there was, or one that followed.
struct CohortRollout: Sendable {
    /// Whether another version was there before, with other values.
    let bringsNewValues: Bool
    /// Whether this is a single machine that nobody followed: later ones were made from what was there before.
    let wasPassedBy: Bool

    /// How long after its first machine a version counts as new in its pool. An upgrade of a pool takes hours or days;
    /// Google lets a blue-green upgrade soak for a week at most.
    static let newness: UInt32 = 7 * 86_400

    /// The place of every cohort, in the order of the cohorts.
    static func all(
        _ tallies: [CohortTally],
        _ decisions: [[Int32: RegisterDecision]],
        _ cohorts: Cohorts
    ) -> [CohortRollout] {
        let earlier = predecessors(tallies)
        return tallies.indices.map { index in
            CohortRollout(
                bringsNewValues: earlier[index].contains { differs(decisions[$0], decisions[index], tallies[index]) },
                wasPassedBy: isPassedBy(index, earlier[index], tallies, cohorts)
            )
        }
    }

    /// The versions that a pool had before each, the last few: a pool in which every machine has its own is not to take
    /// the square of its size.
    private static func predecessors(_ tallies: [CohortTally]) -> [[Int]] {
        var predecessors: [[Int]] = Array(repeating: [], count: tallies.count)
        let versioned = tallies.indices.filter { tallies[$0].key.version != nil }
        for pool in Dictionary(grouping: versioned, by: { tallies[$0].pool }).values {
            let inOrder = pool.sorted { left, right in
                (tallies[left].start, tallies[left].key.text) < (tallies[right].start, tallies[right].key.text)
            }
            for (place, index) in inOrder.enumerated() {
                predecessors[index] = inOrder[max(0, place - remembered)..<place]
                    .filter { tallies[$0].start < tallies[index].start }
            }
        }
        return predecessors
    }

    private static let remembered = 8

    private static func differs(
        _ old: [Int32: RegisterDecision],
        _ new: [Int32: RegisterDecision],
        _ tally: CohortTally
    ) -> Bool {
        new.contains { register, decision in
            guard decision.counts, let before = old[register]?.expected else { return false }
            return (decision.expected ?? tally.registers[register]?.values.first?.value) != before
        }
    }

    private static func isPassedBy(
        _ index: Int,
        _ earlier: [Int],
        _ tallies: [CohortTally],
        _ cohorts: Cohorts
    ) -> Bool {
        guard cohorts.cohorts[index].members.count == 1 else { return false }
        var followers = 0
        for other in earlier {
            for member in cohorts.cohorts[other].members {
                let machine = cohorts.machines[Int(member)]
                if machine.wasBornHere, machine.firstSeen > tallies[index].start { followers += 1 }
            }
        }
        return followers >= RegisterTally.establishing
    }
}
