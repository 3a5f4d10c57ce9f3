/// How much has come that the fleet could learn from.
struct Novelty: Sendable {
    /// All that has come.
    private(set) var additions = 0
    /// What had come when the last lesson was learned, and how large the fleet was.
    private var learned = 0
    private var size = 0

    /// A value that a cohort did not have teaches more than one more machine that has what others have.
    private static let weightOfValue = 5

    /// The share of the fleet that has to be new: learning takes time in proportion to the fleet's size.
    private static let share = 10

    var isNone: Bool { additions == learned }

    var isStale: Bool { additions > learned && (additions - learned) * Self.share >= size }

    mutating func note(isReshaped: Bool) {
        additions += isReshaped ? Self.weightOfValue : 1
    }

    /// - Parameters:
    ///   - additions: what had come when the lesson was learned.
    ///   - registers: how many registers all cohorts have together.
    mutating func noteLesson(_ additions: Int, registers: Int) {
        learned = additions
        size = registers
    }
}
