import Messages
import SourceText

/// `f!=("a" OR "b")` holds for every value, as none is both.
struct NotEqualToAny: FilterTrap {
    func warnings(in filter: LoggingFilter) -> [FilterWarning] {
        FilterWalk.collect(filter.tree) { node in
            guard case .any(let parts) = node.kind else { return [] }
            let unequal = parts.compactMap(\.comparison).filter { $0.comparison == .notEqual }
            let fields = Set(unequal.map(\.subject.text))
            guard let repeated = fields.first(where: { text in unequal.count { $0.subject.text == text } > 1 }) else {
                return []
            }
            return [
                FilterWarning(
                    .notEqualToAny,
                    """
                    no value of \(repeated) is equal to all of these, so that this holds for every value; \
                    join what is unequal with AND
                    """,
                    at: node.range
                )
            ]
        }
    }
}
