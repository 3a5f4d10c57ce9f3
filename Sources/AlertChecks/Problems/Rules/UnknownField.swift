import GKEInventory
import LoggingQuery
import Messages

/// A filter or an extractor names a field that no entry about boots has.
struct UnknownField: AlertRule {
    let kinds = ["unknown-field"]

    func problems(of path: AlertPath, in context: AlertContext) -> [AlertProblem] {
        path.evaluators.flatMap { evaluator -> [AlertProblem] in
            if case .finding(let notification) = evaluator.signal { return ofFindings(notification, context) }
            guard let filter = evaluator.signal.logFilter, let text = filter.text, Self.isAboutBoots(text) else {
                return []
            }
            var problems = FilterComparison.all(in: text).compactMap { comparison in
                strange(comparison.path, comparison.written, filter.value, context)
            }
            for value in evaluator.signal.labelExtractors {
                guard let extractor = value.text.flatMap(LabelExtractor.init) else { continue }
                if let problem = strange(extractor.path, extractor.written, value, context) { problems.append(problem) }
            }
            return problems
        }
    }

    private func ofFindings(_ notification: FindingNotification, _ context: AlertContext) -> [AlertProblem] {
        guard let filter = notification.filter, let text = filter.text else { return [] }
        return FilterComparison.all(in: text).compactMap { comparison in
            guard !comparison.path.contains(where: OpenWord.isIn), FindingSchema.strange(comparison) != nil else {
                return nil
            }
            return problem(
                "unknown-field",
                at: filter.value,
                word: comparison.written,
                label: "no such field",
                "findings have no field \(comparison.written)",
                fix: "findings have category, state, severity and findingClass, among others",
                in: context
            )
        }
    }

    /// Whether a filter takes entries of no other log than those about boots.
    private static func isAboutBoots(_ text: String) -> Bool {
        let logs = FilterScanner.tokens(of: text).filter { $0.kind == .quoted && $0.text.contains("googleapis.com") }
        return logs.allSatisfy { token in
            token.text.contains("shielded_vm_integrity") || token.text.contains("activity")
                || !token.text.contains("/")
        }
    }

    private func strange(
        _ path: [String],
        _ word: String,
        _ value: DescribedValue,
        _ context: AlertContext
    ) -> AlertProblem? {
        guard !path.contains(where: OpenWord.isIn) else { return nil }
        let root = path.first ?? ""
        let isNoField = path.count > 1 && !LogEntrySchema.has(root)
        guard let name = isNoField ? root : EntrySchema.strange(path) else { return nil }
        let nearest = NearestName.nearest(to: name, among: IntegrityEventFields.names)
        let fix: Message =
            nearest.map { "did you mean \($0)?" }
            ?? "leave it out; boot reports have \(EntrySchema.bootVerdict), launch reports \(EntrySchema.launchVerdict)"
        return problem(
            "unknown-field",
            at: value,
            word: word,
            label: "no such field",
            "no entry about boots has a field \(word): a comparison with it is false without a word",
            fix: fix,
            in: context
        )
    }
}

extension Signal {
    /// The extractors that fill labels.
    var labelExtractors: [DescribedValue] {
        switch self {
        case .logMetric(_, _, let metric?): (metric.extractors ?? []).map(\.value)
        case .logMatch(let match): (match.block["label_extractors"]?.members ?? []).map(\.value)
        default: []
        }
    }
}
