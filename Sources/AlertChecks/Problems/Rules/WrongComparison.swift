import GKEInventory
import Messages

/// A condition that does not hold when something happens, or that the API does not have.
struct WrongComparison: AlertRule {
    let kinds = ["wrong-comparison"]

    func problems(of path: AlertPath, in context: AlertContext) -> [AlertProblem] {
        path.evaluators.compactMap { evaluator in
            guard let comparison = evaluator.signal.threshold?.comparison, let name = comparison.text,
                name != "COMPARISON_GT", AlertEnumerations.comparisons.contains(name)
            else { return nil }
            return problem(
                "wrong-comparison",
                at: comparison,
                label: "not the right comparison",
                name == "COMPARISON_LT"
                    ? "\(name) holds while nothing happens, and not when something does"
                    : "a threshold cannot be compared with \(name): the API takes COMPARISON_GT and COMPARISON_LT",
                fix: .write("comparison = \"COMPARISON_GT\""),
                in: context
            )
        }
    }
}
