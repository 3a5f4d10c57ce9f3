/// What a cohort is in the history of its pool: the first version there was, or one that followed.
struct CohortRollout: Equatable, Sendable {
    /// Whether another version was there before, with other values.
    let bringsNewValues: Bool
    /// Whether this is a single machine that nobody followed: later ones were made from what was there before.
    let wasPassedBy: Bool

    /// How long after its first machine a version counts as new in its pool. An upgrade of a pool takes hours or days;
    /// Google lets a blue-green upgrade soak for a week at most.
    static let newness: UInt32 = 7 * 86_400

    /// The place of a cohort, whose counts are up to date.
    init(of cohort: Int32, in cohorts: Cohorts, _ making: DecisionMaking) {
        let predecessors = cohorts.predecessors(of: cohort)
        let tally = cohorts.cohorts[Int(cohort)]
        bringsNewValues = predecessors.contains { making.differs(tally, from: cohorts.cohorts[Int($0)]) }
        wasPassedBy = tally.members.count == 1 && Self.isPassedBy(tally.start, predecessors, cohorts)
    }

    private static func isPassedBy(_ start: UInt32, _ predecessors: [Int32], _ cohorts: Cohorts) -> Bool {
        var followers = 0
        for other in predecessors {
            for member in cohorts.cohorts[Int(other)].members {
                let machine = cohorts.machines[Int(member)]
                guard machine.wasBornHere, machine.firstSeen > start else { continue }
                followers += 1
                if followers == RegisterTally.establishing { return true }
            }
        }
        return false
    }
}
