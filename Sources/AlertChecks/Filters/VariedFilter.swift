import LogEntries
import LoggingQuery

/// Holds a filter against an event as several nodes leave it, part by part: what differs between nodes is not known, and
/// what is not known stays so under a NOT.
struct VariedFilter {
    let filter: LoggingFilter
    let freedom: EventFreedom

    func truth(for entries: [String]) -> FilterTruth {
        let columns = entries.map(leaves)
        var index = 0
        return truth(filter.tree, columns, &index)
    }

    /// What each part that is not made of others says of one entry, in the order of the filter.
    private func leaves(of entry: String) -> [Bool] {
        let bytes = Array(entry.utf8)
        var tape = JSONTape()
        let found = try? tape.withEntry(bytes.span.bytes) { value in
            var found: [Bool] = []
            Self.collect(filter.tree, value, &found)
            return found
        }
        return found ?? []
    }

    private static func collect(_ node: FilterNode, _ entry: JSONValue, _ found: inout [Bool]) {
        switch node.kind {
        case .all, .any, .not: for child in node.children { collect(child, entry, &found) }
        default: found.append(node.matches(entry))
        }
    }

    private func truth(_ node: FilterNode, _ columns: [[Bool]], _ index: inout Int) -> FilterTruth {
        var parts: [FilterTruth] = []
        for child in node.children { parts.append(truth(child, columns, &index)) }
        switch node.kind {
        case .all: return .all(parts)
        case .any: return .any(parts)
        case .not: return parts.first?.negated ?? .never
        default:
            defer { index += 1 }
            return leaf(node, columns.map { index < $0.count && $0[index] })
        }
    }

    private func leaf(_ node: FilterNode, _ results: [Bool]) -> FilterTruth {
        let holds = results.first ?? false
        guard !results.contains(!holds), freedom.settles(node, holds) else { return .depends(Self.text(of: node)) }
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
