/// Goes through the parts of a filter.
enum FilterWalk {
    /// Calls with each part and the parts that have to hold together with it.
    static func visit(_ tree: FilterNode, _ body: (FilterNode, [FilterNode]) -> Void) { visit(tree, [], body) }

    /// What each part gives, in the order of the text.
    static func collect(_ tree: FilterNode, _ body: (FilterNode) -> [FilterWarning]) -> [FilterWarning] {
        var found: [FilterWarning] = []
        visit(tree) { node, _ in found += body(node) }
        return found
    }

    private static func visit(
        _ node: FilterNode,
        _ together: [FilterNode],
        _ body: (FilterNode, [FilterNode]) -> Void
    ) {
        body(node, together)
        let children = node.children
        var inner = together
        if case .all = node.kind { inner += children }
        for child in children { visit(child, inner, body) }
    }
}

extension FilterNode {
    /// The comparison, where the part is one.
    var comparison: FilterComparison? {
        if case .comparison(let comparison) = kind { comparison } else { nil }
    }

    /// The field that the part is about, when it is a comparison or asks whether the field is there.
    var field: FilterField? {
        switch kind {
        case .comparison(let comparison): comparison.subject.field
        case .presence(let field): field
        default: nil
        }
    }

    /// The comparisons and questions for fields in the part.
    var leaves: [FilterNode] { children.isEmpty ? [self] : children.flatMap(\.leaves) }
}
