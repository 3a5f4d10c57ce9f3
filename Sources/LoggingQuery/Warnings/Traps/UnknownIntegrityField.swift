import Messages
import SourceText

/// A field below `jsonPayload` that no integrity event has, in a filter for them.
struct UnknownIntegrityField: FilterTrap {
    func warnings(in filter: LoggingFilter) -> [FilterWarning] {
        guard IntegrityEventFields.areMeant(by: filter.tree) else { return [] }
        return FilterWalk.collect(filter.tree) { node in
            guard let field = node.field, field.path.first == "jsonPayload",
                let name = IntegrityEventFields.unknown(in: field.path.dropFirst())
            else { return [] }
            return [
                FilterWarning(
                    .unknownField,
                    """
                    no integrity event has \(field.text): '\(name)' is not known, so that this is false for \
                    every event
                    """,
                    at: field.range
                )
            ]
        }
    }
}
