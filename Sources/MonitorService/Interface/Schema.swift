/// What a JSON value has to look like: one description for the document, for what is read and for what tests see.
indirect enum Schema: Hashable, Sendable {
    /// A text.
    case text(TextShape)
    /// A text out of a list.
    case word([String])
    /// A whole number.
    case integer(ClosedRange<Int>)
    case boolean
    /// This number and no other.
    case constant(Int)
    /// An array.
    case list(of: Schema, count: ClosedRange<Int>)
    /// An object with these members, and others only where it is open.
    case object([Member], isOpen: Bool)
    /// An object whose members have any name and all look alike.
    case dictionary(of: Schema)
    /// This, or `null`.
    case nullable(Schema)
    /// One that ``NamedSchemas`` holds.
    case named(NamedSchemas.Name)
    /// Any value.
    case anything

    /// A member of an object.
    struct Member: Hashable, Sendable {
        let name: String
        let schema: Schema
        let isRequired: Bool
        let note: String?
    }
}

extension Schema {
    /// The largest number of elements where none is said: what the largest body can hold.
    static let manyElements = 1_000_000

    /// A text of any form.
    static func text(_ length: ClosedRange<Int>) -> Schema { .text(TextShape(length: length)) }

    /// Any text.
    static var text: Schema { .text(TextShape(length: 0...TextShape.longest)) }

    /// A moment (RFC 3339).
    static var moment: Schema { .text(TextShape(length: 1...64, form: .moment)) }

    /// An array of any length.
    static func list(of schema: Schema) -> Schema { .list(of: schema, count: 0...manyElements) }

    /// An object without other members.
    static func object(_ members: Member...) -> Schema { .object(members, isOpen: false) }

    /// One word of a closed list.
    static func word<Word: RawRepresentable<String> & CaseIterable>(_ type: Word.Type) -> Schema {
        .word(type.allCases.map(\.rawValue))
    }
}

extension Schema.Member {
    /// A member that is always there.
    static func required(_ name: String, _ schema: Schema, _ note: String? = nil) -> Self {
        Self(name: name, schema: schema, isRequired: true, note: note)
    }

    /// A member that may be missing.
    static func optional(_ name: String, _ schema: Schema, _ note: String? = nil) -> Self {
        Self(name: name, schema: schema, isRequired: false, note: note)
    }
}
