import Messages
import SourceText

/// A path by itself is a text to search for.
struct PathAsText: FilterTrap {
    func warnings(in filter: LoggingFilter) -> [FilterWarning] {
        FilterWalk.collect(filter.tree) { node in
            guard case .global(let term) = node.kind, !term.literal.isQuoted,
                let first = term.literal.text.split(separator: ".").first, LogEntrySchema.fields[String(first)] != nil
            else { return [] }
            return [
                FilterWarning(
                    .pathAsText,
                    """
                    this searches for the text \(term.literal.source); to ask whether the field is there, \
                    write \(term.literal.text):*
                    """,
                    at: node.range
                )
            ]
        }
    }
}
