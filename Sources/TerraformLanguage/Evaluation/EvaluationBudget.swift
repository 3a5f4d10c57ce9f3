/// How much work evaluating one configuration may take, so that no input holds the program up.
public final class EvaluationBudget {
    private var steps: Int
    private var depth = 0

    /// How deep expressions and the references in them may lie in each other.
    private static let depthLimit = 2_000

    /// Makes a budget; the usual number of steps takes about a second.
    public init(steps: Int = 4_000_000) {
        self.steps = steps
    }

    /// Takes steps from the budget.
    /// - Throws: an error that no `try` hides when nothing is left.
    public func spend(_ count: Int) throws(EvaluationError) {
        steps -= count
        guard steps >= 0 else { throw .limit("working this configuration out takes more steps than are allowed") }
    }

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
