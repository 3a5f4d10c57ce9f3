/// What messages are called in one language.
public struct MessageCatalogue: Sendable {
    /// The language.
    public let language: Language

    /// The templates of this language by the English ones.
    public let templates: [String: String]

    /// What stands between the parts of a list.
    private let separators: [Message.Separator: String]

    /// Makes a catalogue.
    public init(_ language: Language, templates: [String: String], separators: [Message.Separator: String]) {
        self.language = language
        self.templates = templates
        self.separators = separators
    }

    /// English: every template stands for itself.
    public static let english = MessageCatalogue(
        .english,
        templates: [:],
        separators: [.comma: ", ", .semicolon: "; ", .statement: "; "]
    )

    func separator(_ separator: Message.Separator) -> String { separators[separator] ?? " " }
}

extension Message {
    /// The message in the language of a catalogue; a template that it lacks stays English.
    public func text(in catalogue: MessageCatalogue) -> String {
        let template = catalogue.templates[template] ?? template
        guard !arguments.isEmpty else { return template }
        var result = ""
        var rest = template[...]
        while let brace = rest.firstIndex(of: "{") {
            result += rest[..<brace]
            let digits = rest[rest.index(after: brace)...].prefix { $0.isASCII && $0.isNumber }
            if let index = Int(digits), arguments.indices.contains(index), rest[digits.endIndex...].first == "}" {
                result += arguments[index].text(in: catalogue)
                rest = rest[digits.endIndex...].dropFirst()
            } else {
                result.append("{")
                rest = rest[brace...].dropFirst()
            }
        }
        return result + rest
    }
}

extension Message.Argument {
    fileprivate func text(in catalogue: MessageCatalogue) -> String {
        switch self {
        case .text(let text): text
        case .message(let message): message.text(in: catalogue)
        case .list(let messages, let separator):
            messages.map { $0.text(in: catalogue) }.joined(separator: catalogue.separator(separator))
        }
    }
}
