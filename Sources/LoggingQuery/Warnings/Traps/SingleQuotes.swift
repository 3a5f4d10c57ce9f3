import Messages
import SourceText

/// Single quotes are part of the text.
struct SingleQuotes: FilterTrap {
    func warnings(in filter: LoggingFilter) -> [FilterWarning] {
        FilterWalk.collect(filter.tree) { node in
            let literal =
                switch node.kind {
                case .comparison(let comparison): comparison.literal
                case .global(let term): term.literal
                default: FilterLiteral?.none
                }
            guard let literal, !literal.isQuoted, literal.text.hasPrefix("'") else { return [] }
            return [
                FilterWarning(
                    .singleQuotes,
                    "single quotes belong to the text that is compared; texts stand in double quotes",
                    at: literal.range
                )
            ]
        }
    }
}
