import Messages

/// The words that help screens and manual pages share.
enum HelpWords {
    static let usage: Message = "Usage"
    static let arguments: Message = "Arguments"
    static let options: Message = "Options"
    static let flags: Message = "Flags"
    static let commands: Message = "Commands"
    static let examples: Message = "Examples"
    static let topics: Message = "Topics"
    static let command: Message = "<command>"
    static let someOptions: Message = "[options]"

    /// What an argument is for, then what it may be and what it is when it is not given.
    static func explanation(of argument: ArgumentDescription, in catalogue: MessageCatalogue) -> String {
        let texts = [argument.abstract, argument.discussion].filter { !$0.isEmpty }
            .map { catalogue.message(saying: $0) ?? Message(template: $0) }
        let sentences = texts + (notes(on: argument).map { [$0] } ?? [])
        let first = sentences.first ?? ""
        return sentences.dropFirst().reduce(first) { "\($0) \($1)" }.text(in: catalogue)
    }

    private static func notes(on argument: ArgumentDescription) -> Message? {
        let values = argument.values.joined(separator: ", ")
        switch (argument.values.isEmpty, argument.defaultValue.isEmpty) {
        case (true, true): return nil
        case (true, false): return "(default: \(argument.defaultValue))"
        case (false, true): return "(values: \(values))"
        case (false, false): return "(values: \(values); default: \(argument.defaultValue))"
        }
    }

    /// A part of a longer text.
    struct Paragraph {
        let text: String

        /// Whether its lines stay as they are: the first one begins with a space.
        var isVerbatim: Bool { text.hasPrefix(" ") }
        var lines: [String] { text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init) }
    }

    static func paragraphs(_ english: String, in catalogue: MessageCatalogue) -> [Paragraph] {
        let lines = catalogue.say(english: english)
            .split(separator: "\n", omittingEmptySubsequences: false)
        return lines.split(whereSeparator: \.isEmpty).map { Paragraph(text: $0.joined(separator: "\n")) }
    }
}
