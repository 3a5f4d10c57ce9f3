import GKEInventory
import Messages

/// A metric's labels and what fills them are not the same, which Google refuses with status 400.
struct LabelExtractorMismatch: AlertRule {
    let kinds = ["label-extractor-mismatch"]

    func problems(in context: AlertContext) -> [AlertProblem] {
        context.resources.metrics.compactMap { metric in
            guard let names = metric.labelNames, let extractors = metric.extractors,
                Set(names) != Set(extractors.map(\.name))
            else { return nil }
            let unfilled = Set(names).subtracting(extractors.map(\.name)).sorted()
            let undeclared = Set(extractors.map(\.name)).subtracting(names).sorted()
            let place = metric.resource.body["label_extractors"] ?? metric.resource.body
            let message: Message =
                undeclared.isEmpty
                ? "\(metric.resource.address) declares labels that no extractor fills: \(unfilled.map { Message(verbatim: $0) }, separator: .comma)"
                : "\(metric.resource.address) fills labels that it does not declare: \(undeclared.map { Message(verbatim: $0) }, separator: .comma)"
            return problem(
                "label-extractor-mismatch",
                at: place,
                word: undeclared.first,
                label: "labels and extractors differ",
                message,
                fix:
                    "give every label in metric_descriptor one extractor of the same name, and no extractor without a label",
                in: context
            )
        }
    }
}
