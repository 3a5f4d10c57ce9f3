import JSONSyntax
import Messages
import SourceText

/// Reads the fields of one machine, and keeps what is of another kind than expected as a problem with its place.
struct RecordFields {
    private(set) var problems: [SyntaxError] = []

    /// A member of nested objects; nil when it or one on the way is missing or null.
    func find(_ path: [String], in node: JSONNode) -> JSONNode? {
        path.reduce(Optional(node)) { node, name in InventoryFieldReading.member(name, of: node) }
    }

    /// A text that is not empty.
    mutating func text(_ path: String..., in node: JSONNode) -> String? {
        guard let value = find(path, in: node) else { return nil }
        if case .string(let text) = value.kind { return text.isEmpty ? nil : text }
        note(path, value, "a text")
        return nil
    }

    /// A 64-bit number, which is a text in Google's JSON and not in that of every tool.
    mutating func identifier(_ path: String..., in node: JSONNode) -> String? {
        guard let value = find(path, in: node) else { return nil }
        switch value.kind {
        case .string(let text) where !text.isEmpty, .number(let text): return text
        case .string: return nil
        default:
            note(path, value, "a text")
            return nil
        }
    }

    /// The elements of an array.
    mutating func elements(_ path: String..., in node: JSONNode) -> [JSONNode] {
        guard let value = find(path, in: node) else { return [] }
        if case .array(let elements) = value.kind { return elements }
        note(path, value, "an array")
        return []
    }

    /// Whether a member is `true`.
    func isTrue(_ path: String..., in node: JSONNode) -> Bool {
        if case .bool(true) = find(path, in: node)?.kind { true } else { false }
    }

    mutating func note(_ path: [String], _ found: JSONNode, _ wanted: Message) {
        let fault = InventoryFieldReading.mismatch(path.joined(separator: "."), found, wanted)
        problems.append(SyntaxError(fault.message, at: found.range))
    }
}
