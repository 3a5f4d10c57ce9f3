import Messages
import SourceText

/// `NOT jsonPayload.f="x"` matches every entry without `f`.
struct NotMatchesOtherEntries: FilterTrap {
    func warnings(in filter: LoggingFilter) -> [FilterWarning] {
        var found: [FilterWarning] = []
        FilterWalk.visit(filter.tree) { node, around in
            guard case .not(let part) = node.kind else { return }
            let fields = part.leaves.compactMap { leaf in
                leaf.comparison.flatMap { $0.subject.field.isDefaulted ? nil : $0.subject.field }
            }
            let known = Set(around.together.compactMap { $0.field?.path })
            guard let field = fields.first(where: { !known.contains($0.path) && !around.settlesPresence(of: $0) })
            else { return }
            found.append(
                FilterWarning(
                    .notMatchesOtherEntries,
                    "this NOT also matches every entry without \(field.text); add \(field.text):* to leave those out",
                    at: node.range
                )
            )
        }
        return found
    }
}
