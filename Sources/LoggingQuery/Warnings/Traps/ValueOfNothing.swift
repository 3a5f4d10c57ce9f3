import Messages
import SourceText

/// `f="a" OR "b"` searches for "b" in all fields.
struct ValueOfNothing: FilterTrap {
    func warnings(in filter: LoggingFilter) -> [FilterWarning] {
        FilterWalk.collect(filter.tree) { node in
            guard case .any(let parts) = node.kind else { return [] }
            return zip(parts, parts.dropFirst()).compactMap { before, part in
                guard case .global(let term) = part.kind, let comparison = before.comparison, !before.isParenthesized
                else {
                    return nil
                }
                let field = comparison.subject.text
                let sign = comparison.comparison.rawValue
                return FilterWarning(
                    .valueOfNothing,
                    """
                    \(term.literal.source) is searched for in all fields; for \(field) write \
                    \(field)\(sign)(\(comparison.literal.source) OR \(term.literal.source))
                    """,
                    at: part.range
                )
            }
        }
    }
}
