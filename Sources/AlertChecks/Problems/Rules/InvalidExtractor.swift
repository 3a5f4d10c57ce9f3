import GKEInventory
import Messages

/// A label is filled by something that is no extractor.
struct InvalidExtractor: AlertRule {
    let kinds = ["invalid-extractor"]

    /// What an extractor looks like.
    private static let forms: [String] = ["EXTRACT(FIELD)", "REGEXP_EXTRACT(FIELD, EXPRESSION)"]

    func problems(of path: AlertPath, in context: AlertContext) -> [AlertProblem] {
        path.evaluators.flatMap { evaluator -> [AlertProblem] in
            evaluator.signal.labelExtractors.compactMap { value in
                guard let text = value.text, LabelExtractor(text) == nil else { return nil }
                return problem(
                    "invalid-extractor",
                    at: value,
                    label: "no extractor",
                    "Google refuses the extractor '\(text)'",
                    fix: "write \(Self.forms[0]), or \(Self.forms[1]) with one group",
                    in: context
                )
            }
        }
    }
}
