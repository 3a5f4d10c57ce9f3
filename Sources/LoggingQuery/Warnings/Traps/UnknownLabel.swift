import Messages
import SourceText

/// A label that the resource type of the same conjunction does not have.
struct UnknownLabel: FilterTrap {
    func warnings(in filter: LoggingFilter) -> [FilterWarning] {
        var found: [FilterWarning] = []
        FilterWalk.visit(filter.tree) { node, around in
            guard let field = node.field, let label = field.resourceLabel else { return }
            // A type that is not known may have it.
            let types = around.together.compactMap(\.resourceTypes).first { types in
                !types.isEmpty && types.allSatisfy { ResourceTypes.labels[$0].map { !$0.contains(label) } ?? false }
            }
            guard let types else { return }
            found.append(Self.warning(label, types, isNegated: around.isNegated, field.range))
        }
        return found
    }

    private static func warning(
        _ label: String,
        _ types: [String],
        isNegated: Bool,
        _ range: SourceRange
    ) -> FilterWarning {
        let type = types.joined(separator: ", ")
        let known = Set(types.compactMap { ResourceTypes.labels[$0] }.joined()).sorted().joined(separator: ", ")
        guard !isNegated else {
            return FilterWarning(
                .unknownLabel,
                """
                \(type) has no label \(label), so that NOT makes this true for every entry; its labels are \(known)
                """,
                at: range
            )
        }
        return FilterWarning(
            .unknownLabel,
            "\(type) has no label \(label), so that this is false for every entry; its labels are \(known)",
            at: range
        )
    }
}
