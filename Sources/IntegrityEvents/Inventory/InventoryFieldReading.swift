import JSONSyntax
import Messages

/// Looks at the members of a document that lists machines; what is null is not there.
enum InventoryFieldReading {
    /// An object's member that is there and not null.
    static func member(_ name: String, of node: JSONNode?) -> JSONNode? {
        guard let value = node?[name] else { return nil }
        if case .null = value.kind { return nil }
        return value
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
