import Messages
import SourceText

/// The log of integrity events has entries of one kind of resource and one kind of payload.
struct NotInLog: FilterTrap {
    func warnings(in filter: LoggingFilter) -> [FilterWarning] {
        var found: [FilterWarning] = []
        FilterWalk.visit(filter.tree) { node, around in
            guard around.together.contains(where: \.asksForIntegrityLog), !around.isNegated, let field = node.field
            else {
                return
            }
            if let types = node.resourceTypes, !node.asksForIntegrityLog, !types.contains("gce_instance") {
                found.append(
                    FilterWarning(
                        .notInLog,
                        """
                        the log of integrity events has entries of gce_instance only, so that none is of \
                        \(types.joined(separator: ", "))
                        """,
                        at: node.range
                    )
                )
            } else if let payload = field.path.first, ["protoPayload", "textPayload"].contains(payload) {
                found.append(
                    FilterWarning(
                        .notInLog,
                        "entries of the log of integrity events have jsonPayload and no \(payload)",
                        at: node.range
                    )
                )
            }
        }
        return found
    }
}
