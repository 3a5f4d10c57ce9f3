import Messages

/// Sentences one behind the other.
enum Sentences {
    /// Japanese puts nothing between them.
    static func text(_ sentences: [Message], _ catalogue: MessageCatalogue) -> String {
        sentences.map { $0.text(in: catalogue) }.joined(separator: catalogue.language == .japanese ? "" : " ")
    }
}
