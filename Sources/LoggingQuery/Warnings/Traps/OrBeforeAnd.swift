import Messages
import SourceText

/// `a AND b OR c` is `a AND (b OR c)`.
struct OrBeforeAnd: FilterTrap {
    func warnings(in filter: LoggingFilter) -> [FilterWarning] {
        FilterWalk.collect(filter.tree) { node in
            guard case .all(let parts) = node.kind else { return [] }
            return parts.compactMap { part in
                guard case .any = part.kind, !part.isParenthesized else { return nil }
                return FilterWarning(
                    .orBeforeAnd,
                    """
                    OR binds tighter than AND, so that these terms belong together before any AND; say what \
                    is meant with parentheses
                    """,
                    at: part.range
                )
            }
        }
    }
}
