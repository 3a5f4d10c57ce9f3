import Messages
import SourceText

/// `jsonPayload.f!="x"` does not match entries without `f`.
struct NotEqualOnMissingField: FilterTrap {
    func warnings(in filter: LoggingFilter) -> [FilterWarning] {
        var found: [FilterWarning] = []
        FilterWalk.visit(filter.tree) { node, around in
            guard let comparison = node.comparison, case let asked = comparison.subject.field, !asked.isDefaulted,
                comparison.comparison == .notEqual || comparison.comparison == .matchesNot, !around.isNegated,
                !around.settlesPresence(of: asked)
            else { return }
            let field = asked.text
            found.append(
                FilterWarning(
                    .notEqualOnMissingField,
                    """
                    \(comparison.comparison.rawValue) is false for entries without \(field); to have those \
                    too, write NOT with the opposite
                    """,
                    at: node.range
                )
            )
        }
        return found
    }
}
