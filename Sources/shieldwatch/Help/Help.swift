import Messages
import Reporting

/// Help in a language, for this program and this terminal.
struct Help {
    private let manual: CommandManual
    private let catalogue: MessageCatalogue

    init(language: Language) throws {
        manual = try Manual.make()
        catalogue = .catalogue(for: language)
    }

    private var screen: HelpScreen {
        HelpScreen(
            manual,
            catalogue: catalogue,
            width: Console.width,
            style: TerminalStyle.choose("auto", isTerminal: Console.isTerminal, environment: Console.environment)
        )
    }

    /// The command that a command line begins with.
    func command(at words: [String]) -> CommandDescription { manual.root.command(at: words) }

    /// Shows the help of the command that a command line begins with.
    func show(_ words: [String]) {
        Console.write(screen.text(of: command(at: words)))
    }

    /// Shows the help of a command or a topic by name.
    func show(named words: [String]) throws {
        if words.count == 1, let topic = manual.topics.first(where: { $0.name == words[0] }) {
            return Console.write(screen.text(of: topic))
        }
        var command = manual.root
        for word in words {
            guard let next = command.subcommands.first(where: { $0.name == word }) else {
                throw UsageError(nothing(named: word, below: command))
            }
            command = next
        }
        Console.write(screen.text(of: command))
    }

    private func nothing(named word: String, below command: CommandDescription) -> Message {
        guard command.parents.isEmpty else { return ParserComplaint.unknownCommand(word, below: command) }
        let names = command.subcommands.map(\.name) + manual.topics.map(\.name)
        guard let near = NearestName.nearest(to: word, among: names) else {
            return "There is no command or topic '\(word)'."
        }
        return "There is no command or topic '\(word)'. Did you mean '\(near)'?"
    }

    /// What the parser says about a command line.
    func complaint(_ text: String, about words: [String]) -> Message {
        ParserComplaint(text, command: command(at: words), templates: catalogue.templates.keys).message
    }

    /// What is wrong with a command line, how it is written and where there is more.
    func text(of message: Message, about words: [String]) -> String {
        let command = command(at: words)
        let plain = HelpScreen(manual, catalogue: catalogue)
        let lines: [Message] = [
            "Error: \(message)", "Usage: \(plain.usage(command))", "`\(command.path) --help` says more.",
        ]
        return lines.map { $0.text(in: catalogue) + "\n" }.joined()
    }
}
