public import SourceText

/// One JSON value and where it stands.
public struct JSONNode: Sendable {
    /// What the value is.
    public let kind: Kind

    /// The bytes of the value in its file.
    public let range: SourceRange

    /// The six kinds of JSON value (RFC 8259, section 3).
    public enum Kind: Sendable {
        /// The literal `null`.
        case null
        /// The literals `true` and `false`.
        case bool(Bool)
        /// A number, as it is written: how precisely it is read is for the caller to say.
        case number(String)
        /// A string with its escapes resolved.
        case string(String)
        /// An array, in order.
        case array([JSONNode])
        /// An object; members stay in their order, and a name that comes twice stays twice.
        case object([JSONMember])
    }

    /// Makes a node, as readers and tests do.
    public init(_ kind: Kind, range: SourceRange) {
        self.kind = kind
        self.range = range
    }

    /// The members when this is an object, else none.
    public var members: [JSONMember] {
        if case .object(let members) = kind { members } else { [] }
    }

    /// The value of the last member of that name, the one that most readers take.
    public subscript(name: String) -> JSONNode? {
        members.last { $0.name == name }?.value
    }
}

/// One name and value of a JSON object.
public struct JSONMember: Sendable {
    /// The name with its escapes resolved.
    public let name: String

    /// The bytes of the name, quotes included.
    public let nameRange: SourceRange

    /// The value.
    public let value: JSONNode
}
