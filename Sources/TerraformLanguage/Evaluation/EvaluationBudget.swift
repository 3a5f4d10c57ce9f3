import Messages

/// How much work evaluating one configuration may take, so that no input holds the program up.
public final class EvaluationBudget {
    private var steps: Int
    private let whole: EvaluationBudget?
    private var depth = 0

    /// How deep expressions and the references in them may lie in each other.
    private static let depthLimit = 2_000

    /// Makes a budget; the usual number of steps takes about a second.
    /// - Parameter whole: a larger budget that this one is part of, for what several configurations may take together.
    public init(steps: Int = 3_000_000, of whole: EvaluationBudget? = nil) {
        self.steps = steps
        self.whole = whole
    }

    /// Whether nothing is left, so that whatever comes next stays open.
    public var isSpent: Bool { steps < 0 || whole?.isSpent == true }

    /// Takes steps from the budget.
    /// - Throws: an error that no `try` hides when nothing is left.
    public func spend(_ count: Int) throws(EvaluationError) {
        let taken = min(count, steps + 1)
        steps -= taken
        try whole?.spend(taken)
        guard steps >= 0 else { throw .limit("working this configuration out takes more steps than are allowed") }
    }

    /// Takes steps for work that is only done when it can be paid for; otherwise they stay for something smaller.
    /// - Throws: an error that no `try` hides when not enough is left.
    public func reserve(_ count: Int) throws(EvaluationError) {
        guard count <= left else { throw .limit("working this out takes more steps than are left") }
        try spend(count)
    }

    private var left: Int { min(steps, whole?.left ?? steps) }

    /// Runs work one level deeper.
    func nested<Result>(_ work: () throws(EvaluationError) -> Result) throws(EvaluationError) -> Result {
        depth += 1
        defer { depth -= 1 }
        guard depth <= Self.depthLimit else {
            throw .limit("references and expressions nested more than \(Self.depthLimit) deep are not followed")
        }
        return try work()
    }
}
