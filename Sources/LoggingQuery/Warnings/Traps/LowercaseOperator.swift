import Messages
import SourceText

/// `a and b` searches for the text "and".
struct LowercaseOperator: FilterTrap {
    func warnings(in filter: LoggingFilter) -> [FilterWarning] {
        FilterWalk.collect(filter.tree) { node in
            guard let literal = Self.literal(node), !literal.isQuoted, case let upper = literal.text.uppercased(),
                ["AND", "OR", "NOT"].contains(upper)
            else { return [] }
            return [
                FilterWarning(
                    .lowercaseOperator,
                    "'\(literal.text)' is a text to search for here; the operator is \(upper), in capitals",
                    at: node.range
                )
            ]
        }
    }

    /// The text that is looked for, everywhere or as one of several values.
    private static func literal(_ node: FilterNode) -> FilterLiteral? {
        if case .global(let term) = node.kind { return term.literal }
        return node.isValueOfGroup ? node.comparison?.literal : nil
    }
}
