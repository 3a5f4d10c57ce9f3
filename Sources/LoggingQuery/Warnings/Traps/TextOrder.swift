import Messages
import SourceText

/// Whole numbers of 64 bits are texts in JSON, and "10" stands before "9".
struct TextOrder: FilterTrap {
    func warnings(in filter: LoggingFilter) -> [FilterWarning] {
        FilterWalk.collect(filter.tree) { node in
            guard let comparison = node.comparison, comparison.comparison.isOrdering,
                case .field(let field) = comparison.subject,
                field.text == "jsonPayload.bootCounter" || field.text == "insertId"
            else { return [] }
            return [
                FilterWarning(
                    .textOrder,
                    """
                    \(field.text) is a text, of which \"10\" stands before \"9\"; compare cast(\(field.text), \
                    INT64)
                    """,
                    at: node.range
                )
            ]
        }
    }
}
