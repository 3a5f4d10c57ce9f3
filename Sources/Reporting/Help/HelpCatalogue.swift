public import Messages

/// What help is called in each language.
public enum HelpCatalogue {
    /// The texts of a language.
    public static func of(_ language: Language) -> MessageCatalogue {
        switch language {
        case .english: .english
        case .japanese:
            MessageCatalogue(
                .japanese,
                templates: JapaneseCommands.templates,
                separators: [.comma: "、", .semicolon: "。"]
            )
        }
    }
}
