package import Messages

/// A part of a page, in no language yet.
///
/// Text becomes markup nowhere but in ``Tag`` and ``Attribute``: whatever a name or a comment holds, it stays text.
package indirect enum Markup: Hashable, Sendable {
    /// Text that is the same in every language.
    case verbatim(String)
    /// A sentence of the catalogue.
    case message(Message)
    /// Text that brings its own translation, such as the title of a rule.
    case translated(english: String, japanese: String)
    /// An element with what stands in it.
    case element(Tag, [Attribute], [Markup])
    /// Parts one after the other.
    case group([Markup])

    /// Nothing.
    package static let nothing = Markup.group([])
}

extension Markup {
    /// Every message in it, those in attributes included.
    package var messages: [Message] {
        switch self {
        case .verbatim, .translated: []
        case .message(let message): [message]
        case .element(_, let attributes, let children):
            attributes.compactMap(\.message) + children.flatMap(\.messages)
        case .group(let parts): parts.flatMap(\.messages)
        }
    }
}
