import GKEInventory
import Messages

/// A path has an index, which the grammar of paths does not know.
struct IndexInPath: AlertRule {
    let kinds = ["index-in-path"]

    func problems(of path: AlertPath, in context: AlertContext) -> [AlertProblem] {
        path.evaluators.flatMap { evaluator -> [AlertProblem] in
            let values = [evaluator.signal.logFilter?.value].compactMap(\.self) + evaluator.signal.labelExtractors
            return values.compactMap { value in
                guard let word = OpenWord.text(of: value).flatMap(FieldPath.index) else { return nil }
                return problem(
                    "index-in-path",
                    at: value,
                    word: word,
                    label: "an index",
                    "paths have no index: Google refuses \(word), or finds nothing there",
                    fix: "leave the index out; a comparison with a list holds when it holds for one of its elements",
                    in: context
                )
            }
        }
    }
}
