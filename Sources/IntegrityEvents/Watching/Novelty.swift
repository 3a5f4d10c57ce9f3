/// How much has come that the fleet could learn from.
struct Novelty: Sendable {
    /// What has come, or had come by some lesson.
    struct Amount: Hashable, Sendable {
        /// Machines that showed what others of their cohort have.
        var machines = 0
        /// Values that a cohort did not have. One teaches more than one more machine that has what others have.
        var values = 0
    }

    /// All that has come.
    private(set) var additions = Amount()
    /// What had come when the last lesson was learned, and how large the fleet was.
    private var learned = Amount()
    private var size = Amount()

    /// The share of the fleet that has to be new: learning takes time in proportion to the fleet's size, and a fleet of
    /// many machines with the same values should not learn again for every few of them.
    private static let share = 10

    /// How many values count like a share of all registers of the fleet.
    private static let weightOfValue = 5

    var isNone: Bool { additions == learned }

    var isStale: Bool {
        let (machines, values) = (additions.machines - learned.machines, additions.values - learned.values)
        guard machines + values > 0 else { return false }
        return values * Self.weightOfValue * Self.share >= size.values || machines * Self.share >= size.machines
    }

    mutating func note(isReshaped: Bool) {
        if isReshaped { additions.values += 1 } else { additions.machines += 1 }
    }

    /// - Parameters:
    ///   - additions: what had come when the lesson was learned.
    ///   - size: how many machines there are, and how many registers all cohorts have together.
    mutating func noteLesson(_ additions: Amount, size: Amount) {
        learned = additions
        self.size = size
    }
}
