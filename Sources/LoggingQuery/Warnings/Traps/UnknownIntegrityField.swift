import Messages
import SourceText

/// A field below `jsonPayload` that no integrity event has, in a filter for them.
struct UnknownIntegrityField: FilterTrap {
    func warnings(in filter: LoggingFilter) -> [FilterWarning] {
        guard IntegrityEventFields.areMeant(by: filter.tree) else { return [] }
        var found: [FilterWarning] = []
        FilterWalk.visit(filter.tree) { node, around in
            guard let field = node.field, field.path.first == "jsonPayload",
                let name = IntegrityEventFields.unknown(in: field.path.dropFirst())
            else { return }
            guard !around.isNegated else {
                found.append(
                    FilterWarning(
                        .unknownField,
                        """
                        no integrity event has \(field.text): '\(name)' is not known, so that NOT makes this true \
                        for every event
                        """,
                        at: field.range
                    )
                )
                return
            }
            found.append(
                FilterWarning(
                    .unknownField,
                    """
                    no integrity event has \(field.text): '\(name)' is not known, so that this is false for \
                    every event
                    """,
                    at: field.range
                )
            )
        }
        return found
    }
}
