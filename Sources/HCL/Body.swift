public import SourceText

/// Attributes and blocks, in the order they are written (`Body` in the specification).
public struct Body: Sendable {
    /// What the body holds, in source order.
    public let items: [BodyItem]

    /// The bytes from the first to behind the last item; empty when there is none.
    public let range: SourceRange

    /// The attribute of that name.
    public func attribute(_ name: String) -> Attribute? {
        for case .attribute(let attribute) in items where attribute.name == name { return attribute }
        return nil
    }

    /// The blocks, in source order.
    public var blocks: [Block] {
        items.compactMap { item in
            if case .block(let block) = item { block } else { nil }
        }
    }

    /// The attributes, in source order.
    public var attributes: [Attribute] {
        items.compactMap { item in
            if case .attribute(let attribute) = item { attribute } else { nil }
        }
    }
}

/// One attribute or block of a body.
public enum BodyItem: Sendable {
    /// `name = expression`
    case attribute(Attribute)
    /// `type "label" { … }`
    case block(Block)
}

/// `name = expression`
public struct Attribute: Sendable {
    /// The name on the left.
    public let name: String

    /// The bytes of the name.
    public let nameRange: SourceRange

    /// The expression on the right.
    public let value: Expression

    /// The bytes from the name to the end of the expression.
    public var range: SourceRange { nameRange.union(value.range) }
}

/// `type "label" { … }`
public final class Block: Sendable {
    /// The block's type, such as `resource`.
    public let type: String

    /// The labels behind the type, quotes removed.
    public let labels: [String]

    /// What stands between the braces.
    public let body: Body

    /// The bytes of the type and the labels, which name the block to a person.
    public let headerRange: SourceRange

    /// The bytes from the type to the closing brace.
    public let range: SourceRange

    init(type: String, labels: [String], body: Body, headerRange: SourceRange, range: SourceRange) {
        self.type = type
        self.labels = labels
        self.body = body
        self.headerRange = headerRange
        self.range = range
    }
}
