/// Goes through the parts of a filter.
enum FilterWalk {
    /// What stands around a part.
    struct Surroundings {
        /// The parts that have to hold together with it.
        var together: [FilterNode] = []
        /// The parts of which another one may hold instead.
        var instead: [FilterNode] = []
        /// Whether an odd number of `NOT` stands before it.
        var isNegated = false
    }

    /// Calls with each part and what stands around it.
    static func visit(_ tree: FilterNode, _ body: (FilterNode, Surroundings) -> Void) {
        visit(tree, Surroundings(), body)
    }

    /// What each part gives, in the order of the text.
    static func collect(_ tree: FilterNode, _ body: (FilterNode) -> [FilterWarning]) -> [FilterWarning] {
        var found: [FilterWarning] = []
        visit(tree) { node, _ in found += body(node) }
        return found
    }

    private static func visit(
        _ node: FilterNode,
        _ around: Surroundings,
        _ body: (FilterNode, Surroundings) -> Void
    ) {
        body(node, around)
        let children = node.children
        var inner = around
        switch node.kind {
        case .all: inner.together += children
        case .any: inner.instead += children
        case .not: inner.isNegated.toggle()
        default: break
        }
        for child in children { visit(child, inner, body) }
    }
}

extension FilterWalk.Surroundings {
    /// Whether only entries get here that have a field, or those without it are asked for, too.
    func settlesPresence(of field: FilterField) -> Bool {
        let isAsked = together.contains { $0.asksForPresence(of: field) }
        let isLeftOpen = instead.contains { other in
            if case .not(let part) = other.kind { part.asksForPresence(of: field) } else { false }
        }
        return isAsked || isLeftOpen || isLabelOfResource(field)
    }

    /// Whether a field is a label that every resource has of the types that are asked for.
    private func isLabelOfResource(_ field: FilterField) -> Bool {
        guard let label = field.resourceLabel else { return false }
        return together.compactMap(\.resourceTypes).contains { types in
            !types.isEmpty && types.allSatisfy { ResourceTypes.labels[$0]?.contains(label) ?? false }
        }
    }
}

extension FilterField {
    /// The name of a label of the resource; nil for other fields.
    var resourceLabel: String? {
        path.count > 2 && path.starts(with: ["resource", "labels"]) ? path[2] : nil
    }
}

extension FilterNode {
    fileprivate func asksForPresence(of field: FilterField) -> Bool {
        if case .presence(let other) = kind { other.path == field.path } else { false }
    }

    /// The resource types that the part allows, by themselves or by a log that only they have; nil when it is not about
    /// them.
    var resourceTypes: [String]? {
        switch kind {
        case _ where asksForIntegrityLog: return ["gce_instance"]
        case .comparison(let comparison):
            guard comparison.subject.text == "resource.type", comparison.comparison == .equal else { return nil }
            return [comparison.literal.text.lowercased()]
        case .any(let parts):
            let types = parts.map(\.resourceTypes)
            return types.contains { $0 == nil } ? nil : types.compactMap { $0 }.flatMap { $0 }
        default: return nil
        }
    }

    /// Whether the part holds for entries of the log of integrity events only.
    var asksForIntegrityLog: Bool {
        switch kind {
        case .function(.logID(let name)): return name.lowercased() == "compute.googleapis.com/shielded_vm_integrity"
        case .comparison(let comparison):
            return comparison.subject.text == "logName" && [.equal, .has].contains(comparison.comparison)
                && comparison.literal.text.lowercased().contains("shielded_vm_integrity")
        default: return false
        }
    }

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
    var leaves: [FilterNode] {
        var found: [FilterNode] = []
        addLeaves(to: &found)
        return found
    }

    private func addLeaves(to found: inout [FilterNode]) {
        let children = children
        if children.isEmpty { found.append(self) }
        for child in children { child.addLeaves(to: &found) }
    }
}
