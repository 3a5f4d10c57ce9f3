public import Messages

/// What the argument parser says about a wrong command line, as a message that can be said in any language.
///
/// The parser has its sentences as finished English text alone; here the sentence is told from what went into it.
public struct ParserComplaint {
    /// The sentence.
    public let message: Message

    /// Reads a sentence of the parser.
    /// - Parameters:
    ///   - text: What the parser says.
    ///   - command: The command that it is about.
    ///   - templates: More sentences that may have been thrown on the way.
    public init(_ text: String, command: CommandDescription, templates: some Sequence<String> = []) {
        guard let found = Message(recognizing: text, among: Self.templates + templates) else {
            message = Message(verbatim: text)
            return
        }
        message = Self.improved(found, command: command, templates: Array(templates))
    }

    /// The sentences of swift-argument-parser 1.8 (`ErrorMessageGenerator`) that a command line can lead to.
    static let templates =
        [
            unknownOption, unknownOptionWithSuggestion, unexpectedArgument, invalidWithReason, invalidWithChoice,
            invalidWithChoices,
        ] + [
            "Missing value for '{0}'",
            "Unknown option '{0}'\n   or: Missing value for '{1}' in '{2}'",
            "The option '{0}' does not take any value, but '{1}' was specified.",
            "{0} unexpected arguments: {1}",
            "Value to be set with flag {0} had already been set with flag {1}",
            "Missing expected argument '{0}'",
            "Missing one of: {0}",
            "The value '{0}' is invalid for '{1}'",
            "Invalid option: {0}",
            "Missing required subcommand.",
        ]

    /// What the parser says of the flags that it adds to every command.
    static let flags: [Message] = ["Show help information.", "Show the version."]

    private static let unknownOption = "Unknown option '{0}'"
    private static let unknownOptionWithSuggestion = "Unknown option '{0}'. Did you mean '{1}'?"
    private static let unexpectedArgument = "Unexpected argument '{0}'"
    private static let invalidWithReason = "The value '{0}' is invalid for '{1}': {2}"
    private static let invalidWithChoice = "The value '{0}' is invalid for '{1}'. Please provide one of {2}."
    private static let invalidWithChoices =
        "The value '{0}' is invalid for '{1}'. Please provide one of the following:\n{2}"

    /// The same sentence, with suggestions of our own and parts that can be translated.
    private static func improved(_ found: Message, command: CommandDescription, templates: [String]) -> Message {
        let parts = found.arguments.map(\.text)
        switch found.template {
        case unknownOption, unknownOptionWithSuggestion:
            let names = command.arguments.filter { !$0.isHidden }.flatMap { $0.names + [$0.inverse] }.filter {
                !$0.isEmpty
            }
            guard let near = NearestName.nearest(to: parts[0], among: names) else {
                return "Unknown option '\(parts[0])'"
            }
            return "Unknown option '\(parts[0])'. Did you mean '\(near)'?"
        case unexpectedArgument where !command.subcommands.isEmpty:
            return unknownCommand(parts[0], below: command)
        case invalidWithReason:
            let reason = Message(recognizing: parts[2], among: templates) ?? Message(verbatim: parts[2])
            return "The value '\(parts[0])' is invalid for '\(parts[1])': \(reason)"
        case invalidWithChoice, invalidWithChoices:
            let argument = command.arguments.first { parts[1].hasSuffix($0.term) || $0.term.hasSuffix(parts[1]) }
            guard let values = argument?.values, !values.isEmpty else { return found }
            return choice(parts[0], for: parts[1], values: values)
        default: return found
        }
    }

    /// What to say of a value that is none of those which an option takes.
    public static func choice(_ value: String, for term: String, values: [String]) -> Message {
        let known = values.joined(separator: ", ")
        guard let near = NearestName.nearest(to: value, among: values) else {
            return "The value '\(value)' is invalid for '\(term)'. It may be: \(known)."
        }
        return "The value '\(value)' is invalid for '\(term)'. It may be: \(known). Did you mean '\(near)'?"
    }

    /// What to say of a word where a command stands.
    public static func unknownCommand(_ word: String, below command: CommandDescription) -> Message {
        let names = command.subcommands.filter { !$0.isHidden }.map(\.name)
        guard let near = NearestName.nearest(to: word, among: names) else { return "There is no command '\(word)'." }
        return "There is no command '\(word)'. Did you mean '\(near)'?"
    }
}

extension Message.Argument {
    fileprivate var text: String { if case .text(let text) = self { text } else { "" } }
}
