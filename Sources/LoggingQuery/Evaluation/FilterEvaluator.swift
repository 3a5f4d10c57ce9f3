import LogEntries
import RegularExpressions

/// Holds the tree of a filter against one entry.
enum FilterEvaluator {
    static func holds(_ node: FilterNode, _ root: JSONValue) -> Bool {
        switch node.kind {
        case .everything: return true
        case .all(let parts):
            for part in parts where !holds(part, root) { return false }
            return true
        case .any(let parts):
            for part in parts where holds(part, root) { return true }
            return false
        case .not(let part): return !holds(part, root)
        case .comparison(let comparison): return comparison.test.holds(root)
        case .presence(let field):
            var exists = false
            return field.contains(in: root, exists: &exists) { _ in true } || exists
        case .global(let term): return holds(term.criterion, somewhereIn: root, as: LogEntrySchema.entry)
        case .function(let function): return function.holds(root)
        }
    }

    /// Whether any value in another one, at any depth, has what is asked for. Each is compared as one of its own field.
    static func holds(_ criterion: Criterion, somewhereIn value: JSONValue, as type: FieldType) -> Bool {
        var children = value.children
        while children.advance() {
            let inner = children.type(in: type)
            switch children.value.kind {
            case .object, .array:
                if holds(criterion, somewhereIn: children.value, as: inner) { return true }
            default:
                if criterion.holds(children.value, as: inner) { return true }
            }
        }
        return false
    }
}

extension FilterSubject {
    /// The values of what is compared; none where there is none, or none of the type.
    func values(in root: JSONValue) -> [FilterValue] {
        switch self {
        case .field(let field):
            var values: [FilterValue] = []
            var exists = false
            _ = field.contains(in: root, exists: &exists) { value in
                if let value = FilterValue(value, as: field.type) { values.append(value) }
                return false
            }
            if !exists, field.isDefaulted, let value = FilterValue.defaultValue(of: field.type) { return [value] }
            return values
        case .cast(let inner, let type, let zone):
            return inner.values(in: root).compactMap { $0.cast(to: type, zone: zone) }
        case .extract(let inner, let expression):
            return inner.values(in: root).compactMap { value in
                guard case .text(let text) = value, let group = expression.firstMatch(in: text)?.groups[0] else {
                    return nil
                }
                return .text(String(decoding: Array(text.utf8)[group], as: UTF8.self))
            }
        }
    }
}
