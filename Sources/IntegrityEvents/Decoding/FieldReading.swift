import JSONSyntax
import Messages

/// Reads members of an entry as what they should be; what is something else is a fault, what is null is not there.
enum FieldReading {
    /// An object's member that is there and not null.
    static func member(_ name: String, of node: JSONNode?) -> JSONNode? {
        guard let value = node?[name] else { return nil }
        if case .null = value.kind { return nil }
        return value
    }

    static func object(_ name: String, of node: JSONNode?) throws(EntryFault) -> JSONNode? {
        guard let value = member(name, of: node) else { return nil }
        guard case .object = value.kind else { throw mismatch(name, value, "an object") }
        return value
    }

    static func elements(_ name: String, of node: JSONNode?) throws(EntryFault) -> [JSONNode] {
        guard let value = member(name, of: node) else { return [] }
        guard case .array(let elements) = value.kind else { throw mismatch(name, value, "an array") }
        return elements
    }

    static func text(_ name: String, of node: JSONNode?) throws(EntryFault) -> String? {
        guard let value = member(name, of: node) else { return nil }
        guard case .string(let text) = value.kind else { throw mismatch(name, value, "a text") }
        return text
    }

    /// A text, or a number as it is written: 64-bit numbers are texts in JSON, and not every tool knows.
    static func textOrNumber(_ name: String, of node: JSONNode?) throws(EntryFault) -> String? {
        guard let value = member(name, of: node) else { return nil }
        switch value.kind {
        case .string(let text), .number(let text): return text
        default: throw mismatch(name, value, "a text")
        }
    }

    static func bool(_ name: String, of node: JSONNode?) throws(EntryFault) -> Bool? {
        guard let value = member(name, of: node) else { return nil }
        guard case .bool(let bool) = value.kind else { throw mismatch(name, value, "true or false") }
        return bool
    }

    static func mismatch(_ name: String, _ found: JSONNode, _ wanted: Message) -> EntryFault {
        EntryFault("'\(name)' is \(kind(of: found)), where \(wanted) belongs")
    }

    static func kind(of node: JSONNode) -> Message {
        switch node.kind {
        case .null: "null"
        case .bool: "true or false"
        case .number: "a number"
        case .string: "a text"
        case .array: "an array"
        case .object: "an object"
        }
    }
}
