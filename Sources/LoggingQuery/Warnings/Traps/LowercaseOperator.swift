import Messages
import SourceText

/// `a and b` searches for the text "and".
struct LowercaseOperator: FilterTrap {
    func warnings(in filter: LoggingFilter) -> [FilterWarning] {
        FilterWalk.collect(filter.tree) { node in
            guard case .global(let term) = node.kind, !term.literal.isQuoted,
                ["AND", "OR", "NOT"].contains(term.literal.text.uppercased())
            else { return [] }
            let upper = term.literal.text.uppercased()
            return [
                FilterWarning(
                    .lowercaseOperator,
                    "'\(term.literal.text)' is a text to search for here; the operator is \(upper), in capitals",
                    at: node.range
                )
            ]
        }
    }
}
