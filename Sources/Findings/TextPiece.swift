/// A piece of a text that is known in part.
public enum TextPiece: Hashable, Sendable {
    /// Text that stands there in any case.
    case known(String)
    /// Text that waits for inputs; it may be empty.
    case open([MissingInput])

    /// The text, where it is known.
    public var text: String? {
        if case .known(let text) = self { text } else { nil }
    }
}
