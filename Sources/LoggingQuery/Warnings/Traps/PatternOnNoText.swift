import Messages
import SourceText

/// Regular expressions are found in texts only.
struct PatternOnNoText: FilterTrap {
    func warnings(in filter: LoggingFilter) -> [FilterWarning] {
        FilterWalk.collect(filter.tree) { node in
            guard let comparison = node.comparison, comparison.comparison.takesPattern,
                Self.isNoText(comparison.subject)
            else { return [] }
            return [
                FilterWarning(
                    .patternOnNoText,
                    "\(comparison.subject.text) is no text, so that no regular expression holds for it",
                    at: node.range
                )
            ]
        }
    }

    private static func isNoText(_ subject: FilterSubject) -> Bool {
        if case .field(let field) = subject, IntegrityEventFields.isVerdict(field) { return true }
        return !subject.type.isText
    }
}
