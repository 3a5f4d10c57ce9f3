import GKEInventory
import Messages

/// A category that Security Command Center does not have.
struct UnknownCategory: AlertRule {
    let kinds = ["unknown-category"]

    func problems(of path: AlertPath, in context: AlertContext) -> [AlertProblem] {
        path.evaluators.flatMap { evaluator -> [AlertProblem] in
            guard case .finding(let notification) = evaluator.signal, let filter = notification.filter,
                let text = filter.text
            else { return [] }
            let categories = FilterComparison.all(in: text).filter { $0.path.last == "category" && $0.sign == "=" }
            return categories.flatMap(\.values).filter(Self.isInvented).map { category in
                problem(
                    "unknown-category",
                    at: filter,
                    word: category,
                    label: "no such category",
                    "no detector of Security Command Center makes findings of the category \(category)",
                    fix: RecommendedFilter.fix(for: evaluator.signal),
                    in: context
                )
            }
        }
    }

    /// Whether a category is about boots and is none of those that exist.
    private static func isInvented(_ category: String) -> Bool {
        let name = category.uppercased()
        return ["INTEGRITY", "SHIELDED", "SECURE_BOOT", "BOOT_FAIL"].contains { name.contains($0) }
            && !FindingEvaluator.known.contains(name)
    }
}
