import Messages
import SourceText

/// A label that the resource type of the same conjunction does not have.
struct UnknownLabel: FilterTrap {
    func warnings(in filter: LoggingFilter) -> [FilterWarning] {
        var found: [FilterWarning] = []
        FilterWalk.visit(filter.tree) { node, together in
            guard let field = node.field, field.path.starts(with: ["resource", "labels"]), field.path.count > 2 else {
                return
            }
            let types = together.compactMap(Self.types).min { $0.count < $1.count } ?? []
            let label = field.path[2]
            let labels = types.map { ResourceTypes.labels[$0] }
            // A type that is not known may have it.
            guard !types.isEmpty, labels.allSatisfy({ $0.map { !$0.contains(label) } ?? false }) else { return }
            found.append(Self.warning(label, types, Set(labels.compactMap { $0 }.joined()).sorted(), field.range))
        }
        return found
    }

    /// The resource types that a part allows; nil when it is not about them.
    private static func types(_ node: FilterNode) -> [String]? {
        switch node.kind {
        case .comparison(let comparison):
            guard comparison.subject.text == "resource.type", comparison.comparison == .equal else { return nil }
            return [comparison.literal.text.lowercased()]
        case .any(let parts):
            let types = parts.map(types)
            return types.contains { $0 == nil } ? nil : types.compactMap { $0 }.flatMap { $0 }
        default: return nil
        }
    }

    private static func warning(
        _ label: String,
        _ types: [String],
        _ known: [String],
        _ range: SourceRange
    ) -> FilterWarning {
        let type = types.joined(separator: ", ")
        return FilterWarning(
            .unknownLabel,
            """
            \(type) has no label \(label), so that this is false for every entry; its labels are \
            \(known.joined(separator: ", "))
            """,
            at: range
        )
    }
}
