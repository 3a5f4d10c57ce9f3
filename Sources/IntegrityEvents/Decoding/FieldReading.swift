import LogEntries
import Messages

/// Reads members of an entry as what they should be; what is something else is a fault, what is null is not there.
enum FieldReading {
    /// An object's member that is there and not null.
    @_lifetime(copy node)
    static func member(_ name: JSONName, of node: JSONValue?) -> JSONValue? {
        guard let node, let value = node.member(name), value.kind != .null else { return nil }
        return value
    }

    @_lifetime(copy node)
    static func object(_ name: JSONName, of node: JSONValue?) throws(EntryFault) -> JSONValue? {
        guard let value = member(name, of: node) else { return nil }
        guard value.kind == .object else { throw mismatch(name.text, value, "an object") }
        return value
    }

    static func text(_ name: JSONName, of node: JSONValue?) throws(EntryFault) -> String? {
        guard let value = member(name, of: node) else { return nil }
        guard let text = value.text else { throw mismatch(name.text, value, "a text") }
        return text
    }

    /// A text, or a number as it is written: 64-bit numbers are texts in JSON, and not every tool knows.
    static func textOrNumber(_ name: JSONName, of node: JSONValue?) throws(EntryFault) -> String? {
        guard let value = member(name, of: node) else { return nil }
        switch value.kind {
        case .text: return value.text
        case .number: return value.source
        default: throw mismatch(name.text, value, "a text")
        }
    }

    static func bool(_ name: JSONName, of node: JSONValue?) throws(EntryFault) -> Bool? {
        guard let value = member(name, of: node) else { return nil }
        guard let bool = value.bool else { throw mismatch(name.text, value, "true or false") }
        return bool
    }

    static func mismatch(_ name: String, _ found: JSONValue, _ wanted: Message) -> EntryFault {
        EntryFault("'\(name)' is \(kind(of: found)), where \(wanted) belongs")
    }

    static func kind(of node: JSONValue) -> Message {
        switch node.kind {
        case .null: "null"
        case .bool: "true or false"
        case .number: "a number"
        case .text: "a text"
        case .array: "an array"
        case .object: "an object"
        }
    }
}
