import Messages
import SourceText

/// `jsonPayload.f!="x"` does not match entries without `f`.
struct NotEqualOnMissingField: FilterTrap {
    func warnings(in filter: LoggingFilter) -> [FilterWarning] {
        FilterWalk.collect(filter.tree) { node in
            guard let comparison = node.comparison, !comparison.subject.field.isDefaulted,
                comparison.comparison == .notEqual || comparison.comparison == .matchesNot
            else { return [] }
            let field = comparison.subject.field.text
            return [
                FilterWarning(
                    .notEqualOnMissingField,
                    """
                    \(comparison.comparison.rawValue) is false for entries without \(field); to have those \
                    too, write NOT with the opposite
                    """,
                    at: node.range
                )
            ]
        }
    }
}
