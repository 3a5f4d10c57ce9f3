import Messages
import SourceText

/// `f=null` compares with a text.
struct NullAsText: FilterTrap {
    func warnings(in filter: LoggingFilter) -> [FilterWarning] {
        FilterWalk.collect(filter.tree) { node in
            guard let literal = node.comparison?.literal, !literal.isQuoted, literal.text.lowercased() == "null" else {
                return []
            }
            return [
                FilterWarning(
                    .nullAsText,
                    "'\(literal.text)' is a text here; what is null in JSON is equal to NULL_VALUE",
                    at: literal.range
                )
            ]
        }
    }
}
