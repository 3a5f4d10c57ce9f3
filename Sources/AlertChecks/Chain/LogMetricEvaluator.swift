import GKEInventory
import Messages

/// Whether a log-based metric counts an event.
struct LogMetricEvaluator {
    let metric: LogMetric

    func answer(_ form: EventForm) -> Answer {
        let extractors = (metric.extractors ?? []).map(\.value)
        return Answer.all([
            metric.filter.answer(form), state, definition, labels, LabelExtractor.answer(to: extractors),
        ])
    }

    private var state: Answer {
        if case .dependsOn(let missing) = metric.resource.existence {
            return .unknown("whether the metric exists depends on: \(MissingWords.list(missing))")
        }
        if metric.isDisabled { return .no("the metric is disabled") }
        if metric.bucket != nil {
            return .unknown("the metric counts what is stored in one bucket, and what that is, is not known")
        }
        return metric.isCounter ? .yes : .unknown("the metric gathers a distribution, which is not followed here")
    }

    private var definition: Answer {
        metric.faults.isEmpty ? .yes : .no("Google refuses the metric: it is not of a form that there is")
    }

    /// Google refuses a metric whose labels and extractors are not the same.
    private var labels: Answer {
        guard let names = metric.labelNames, let extractors = metric.extractors else {
            return .unknown("the metric's labels are not known")
        }
        return Set(names) == Set(extractors.map(\.name))
            ? .yes : .no("Google refuses the metric: its labels and its extractors are not the same")
    }
}

extension LabelExtractor {
    /// Whether Google refuses an index in an extractor or fills the label with nothing is not settled.
    static func answer(to extractors: [DescribedValue]) -> Answer {
        let texts = extractors.compactMap(\.text)
        if texts.contains(where: { LabelExtractor($0) == nil }) {
            return .no("Google refuses an extractor that is neither EXTRACT(…) nor REGEXP_EXTRACT(…)")
        }
        return texts.contains(where: FieldPath.hasIndex)
            ? .unknown("whether Google accepts an index in a label extractor is not settled") : .yes
    }
}

/// Questions about paths as they are written.
enum FieldPath {
    /// Whether there is `[0]` or the like outside of quotes.
    static func hasIndex(_ text: String) -> Bool { index(in: text) != nil }

    /// The word in which an index stands.
    static func index(in text: String) -> String? {
        FilterScanner.tokens(of: text).first { token in
            guard token.kind == .word, let open = token.written.firstIndex(of: "[") else { return false }
            let inside = token.written[token.written.index(after: open)...].prefix { $0 != "]" }
            return !inside.isEmpty && (inside == "*" || inside.allSatisfy { $0.isASCII && $0.isNumber })
        }?.written
    }
}
