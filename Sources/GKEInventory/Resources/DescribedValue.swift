public import Findings

/// A value in a resource, and where it stands.
public struct DescribedValue: Sendable {
    /// What the value is.
    public indirect enum Content: Sendable {
        /// Nothing: the same as not written.
        case null
        /// A switch.
        case bool(Bool)
        /// A number.
        case number(Double)
        /// Text.
        case text(String)
        /// A list, or the blocks of one type.
        case list([DescribedValue])
        /// An object, a map or one block.
        case object([String: DescribedValue])
        /// A value that the input does not settle.
        case unknown([MissingInput])
        /// Text that the input settles in part.
        case pieces([TextPiece])
        /// One of these values: which one waits for inputs.
        case either([DescribedValue], [MissingInput])
    }

    /// What the value is.
    public let content: Content

    /// Where it is written; for a block its header.
    public let location: SourceLocation

    /// Where the value itself stands, when what is written at the location only refers to it.
    public let source: SourceLocation?

    /// Makes a value.
    public init(_ content: Content, at location: SourceLocation, source: SourceLocation? = nil) {
        self.content = content
        self.location = location
        self.source = source
    }

    /// The member of an object; nil where there is none or it is null.
    public subscript(name: String) -> DescribedValue? {
        guard case .object(let members) = content, let member = members[name] else { return nil }
        if case .null = member.content { return nil }
        return member
    }

    /// The blocks of a type: one object stands for a list of one.
    public func blocks(_ name: String) -> [DescribedValue] { self[name]?.elements ?? [] }

    /// The elements of a list; a value that is none stands for itself.
    public var elements: [DescribedValue] {
        if case .list(let elements) = content { elements } else { [self] }
    }

    /// The text, when it is known.
    public var text: String? {
        switch content {
        case .text(let text): text
        case .number(let number): number == number.rounded() && abs(number) < 1e15 ? String(Int(number)) : "\(number)"
        case .bool(let flag): String(flag)
        default: nil
        }
    }

    /// The switch, when it is known.
    public var flag: Bool? {
        switch content {
        case .bool(let flag): flag
        case .text("true"): true
        case .text("false"): false
        default: nil
        }
    }

    /// The number, when it is known.
    public var number: Double? {
        switch content {
        case .number(let number): number
        case .text(let text): Double(text)
        default: nil
        }
    }

    /// The members of an object, by name.
    public var members: [(name: String, value: DescribedValue)] {
        guard case .object(let members) = content else { return [] }
        return members.sorted { $0.key < $1.key }.map { (name: $0.key, value: $0.value) }
    }

    /// What the value waits for, when it is not known as a whole.
    public var missing: [MissingInput]? {
        switch content {
        case .unknown(let missing), .either(_, let missing): missing
        case .pieces(let pieces):
            Set(pieces.flatMap { if case .open(let missing) = $0 { missing } else { [MissingInput]() } }).sorted()
        default: nil
        }
    }

    /// The values of which this one is one: itself, unless the input leaves several open.
    public var alternatives: [DescribedValue] {
        if case .either(let values, _) = content { values } else { [self] }
    }

    /// The text piece by piece, where it is text.
    public var pieces: [TextPiece]? {
        if case .pieces(let pieces) = content { pieces } else { text.map { [.known($0)] } }
    }
}
