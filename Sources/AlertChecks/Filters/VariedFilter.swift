import LogEntries
import LoggingQuery
import SourceText

/// Holds a filter against an event as several nodes leave it, part by part: what differs between nodes is not known, nor
/// is what waits for inputs, and what is not known stays so under a NOT.
struct VariedFilter {
    private let filter: LoggingFilter

    /// The parts that are not made of others, in the order of the filter; nil for those in which everything is known.
    private let open: [OpenLeaf?]

    init(_ filter: LoggingFilter) {
        self.filter = filter
        var leaves: [OpenLeaf?] = []
        Self.forEachLeaf(of: filter.tree) { leaves.append(OpenLeaf($0, of: filter.text)) }
        open = leaves
    }

    func truth(of form: EventForm) -> FilterTruth {
        let columns = form.entries.map(leaves)
        var index = 0
        return truth(filter.tree, columns, form.freedom, &index)
    }

    private static func forEachLeaf(of node: FilterNode, _ visit: (FilterNode) -> Void) {
        switch node.kind {
        case .all, .any, .not: for child in node.children { forEachLeaf(of: child, visit) }
        default: visit(node)
        }
    }

    /// What each part that is not made of others says of one entry, in the order of the filter.
    private func leaves(of entry: String) -> [OpenLeaf.Answer] {
        let bytes = Array(entry.utf8)
        var tape = JSONTape()
        let found = try? tape.withEntry(bytes.span.bytes) { value in
            var found: [OpenLeaf.Answer] = []
            Self.forEachLeaf(of: filter.tree) { node in
                found.append(open[found.count]?.answer(value) ?? (node.matches(value) ? .yes : .no))
            }
            return found
        }
        return found ?? []
    }

    private func truth(
        _ node: FilterNode,
        _ columns: [[OpenLeaf.Answer]],
        _ freedom: EventFreedom,
        _ index: inout Int
    ) -> FilterTruth {
        var parts: [FilterTruth] = []
        var bare: [FilterTruth?] = []
        for child in node.children {
            let start = index
            parts.append(truth(child, columns, freedom, &index))
            bare.append(isBare(child, start) ? parts.last : nil)
        }
        switch node.kind {
        case .all: return .all(loosened(parts, node.children, bare))
        // What stands there for a bare word may join with AND, which binds less.
        case .any: return bare.lazy.compactMap(\.self).first ?? .any(parts)
        case .not: return parts.first?.negated ?? .never
        default:
            defer { index += 1 }
            return leaf(node, columns.map { index < $0.count ? $0[index] : .no }, open[index], freedom)
        }
    }

    private func isBare(_ node: FilterNode, _ index: Int) -> Bool {
        switch node.kind {
        case .all, .any, .not: false
        default: !node.isParenthesized && open[index]?.isBare == true
        }
    }

    /// What stands for a bare word may begin or end with an OR, and take a neighbour with it that no AND keeps apart.
    private func loosened(_ parts: [FilterTruth], _ nodes: [FilterNode], _ bare: [FilterTruth?]) -> [FilterTruth] {
        var parts = parts
        for index in nodes.indices.dropLast() where !isJoined(nodes[index], nodes[index + 1]) {
            if let open = bare[index + 1] { parts[index] = open }
            if let open = bare[index] { parts[index + 1] = open }
        }
        return parts
    }

    /// Whether an AND is written between two parts.
    private func isJoined(_ left: FilterNode, _ right: FilterNode) -> Bool {
        let between = Array(filter.text.utf8)[
            left.range.upperBound..<max(left.range.upperBound, right.range.lowerBound)
        ]
        return String(decoding: between, as: UTF8.self).contains("AND")
    }

    private func leaf(
        _ node: FilterNode,
        _ answers: [OpenLeaf.Answer],
        _ open: OpenLeaf?,
        _ freedom: EventFreedom
    ) -> FilterTruth {
        if answers.contains(.open) { return .open(OpenWord.names(in: Self.text(of: node))) }
        let holds = answers.first == .yes
        guard !answers.contains(holds ? .no : .yes), freedom.settles(node, holds) else {
            return .depends(Self.text(of: node))
        }
        return FilterTruth(holds)
    }

    /// A part as it can be shown to whoever wrote it.
    private static func text(of node: FilterNode) -> String {
        switch node.kind {
        case .comparison(let comparison):
            "\(comparison.subject.text)\(comparison.comparison.rawValue)\(comparison.literal.source)"
        case .presence(let field): "\(field.text):*"
        case .global(let term): term.literal.source
        case .function(let function): function.text
        default: ""
        }
    }
}
