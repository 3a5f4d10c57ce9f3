package import Messages

/// Gathers the parts of an element. A literal is a ``Message``: what has no translation is written `.verbatim`.
@resultBuilder
package enum MarkupBuilder {
    /// Takes a part.
    package static func buildExpression(_ part: Markup) -> [Markup] { [part] }

    /// Takes a sentence.
    package static func buildExpression(_ message: Message) -> [Markup] { [.message(message)] }

    /// Takes parts.
    package static func buildExpression(_ parts: [Markup]) -> [Markup] { parts }

    /// Puts parts one after the other.
    package static func buildBlock(_ parts: [Markup]...) -> [Markup] { parts.flatMap(\.self) }

    /// Leaves out what is not there.
    package static func buildOptional(_ parts: [Markup]?) -> [Markup] { parts ?? [] }

    /// Takes one of two.
    package static func buildEither(first parts: [Markup]) -> [Markup] { parts }

    /// Takes the other of two.
    package static func buildEither(second parts: [Markup]) -> [Markup] { parts }

    /// Takes the parts of a loop.
    package static func buildArray(_ parts: [[Markup]]) -> [Markup] { parts.flatMap(\.self) }
}

extension Tag {
    /// An element with what stands in it: `Tag.p { "…" }`.
    package func callAsFunction(
        _ attributes: Attribute?...,
        @MarkupBuilder content: () -> [Markup] = { [] }
    ) -> Markup {
        .element(self, attributes.compactMap(\.self), content())
    }
}
