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
            let categories = FilterComparison.all(in: text).filter {
                $0.path.last == "category" && ["=", ":"].contains($0.sign)
            }
            let invented = categories.flatMap { comparison in
                comparison.values.filter { !OpenWord.isIn($0) && Self.isInvented($0, isPart: comparison.sign == ":") }
            }
            return invented.map { category in
                problem(
                    "unknown-category",
                    at: filter.value,
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
    /// - Parameter isPart: whether a part of the category's name is enough.
    private static func isInvented(_ category: String, isPart: Bool) -> Bool {
        let name = category.uppercased()
        return ["INTEGRITY", "SHIELDED", "SECURE_BOOT", "BOOT_FAIL"].contains { name.contains($0) }
            && !FindingCategories.known.contains { isPart ? $0.contains(name) : $0 == name }
    }
}
