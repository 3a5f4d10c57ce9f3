public import Messages

/// Help for a terminal: what a command is for, how it is called and what it takes.
public struct HelpScreen {
    private let manual: CommandManual
    private let catalogue: MessageCatalogue
    private let width: Int
    private let style: TerminalStyle

    /// Makes screens of a width in a language.
    public init(
        _ manual: CommandManual,
        catalogue: MessageCatalogue = .english,
        width: Int = 80,
        style: TerminalStyle = .plain
    ) {
        self.manual = manual
        self.catalogue = catalogue
        self.width = width
        self.style = style
    }

    /// The help of a command, the last line ended.
    public func text(of command: CommandDescription) -> String {
        var parts = [wrap(say(english: command.abstract))]
        parts += paragraphs(command.discussion)
        parts.append(section(HelpWords.usage, [indent + usage(command)]))
        parts.append(
            list(HelpWords.commands, manual.subcommands(of: command).map { ($0.name, say(english: $0.abstract)) })
        )
        parts += argumentSections(of: command)
        parts.append(examples(of: command))
        if command.isRoot { parts.append(list(HelpWords.topics, manual.topics.map { ($0.name, say($0.title)) })) }
        parts.append(closing(of: command))
        return join(parts)
    }

    /// What there is to read about a topic, the last line ended.
    public func text(of topic: HelpTopic) -> String {
        join([
            wrap(say(topic.title)).map { style.mark($0, .heading) },
            definitions(topic.entries.map { ($0.term, say($0.text)) }),
        ])
    }

    /// How a command is called: `shieldwatch scan [options] [<path> ...]`.
    public func usage(_ command: CommandDescription) -> String {
        let arguments = manual.arguments(of: command)
        let needed = arguments.filter { $0.kind == .positional || !$0.isOptional }.map(\.synopsis)
        let hasOptions = arguments.contains { $0.kind != .positional && $0.isOptional }
        let commands = command.subcommands.isEmpty ? [] : [say(HelpWords.command)]
        return
            ([command.path] + commands + (hasOptions && commands.isEmpty ? [say(HelpWords.someOptions)] : [])
            + needed).joined(separator: " ")
    }

    private func argumentSections(of command: CommandDescription) -> [[String]] {
        let arguments = manual.arguments(of: command)
        let untitled = arguments.filter { $0.section.isEmpty }
        var titles: [String] = []
        for title in arguments.map(\.section) where !title.isEmpty && !titles.contains(title) { titles.append(title) }
        return [
            list(HelpWords.arguments, untitled.filter { $0.kind == .positional }),
            list(HelpWords.options, untitled.filter { $0.kind == .option }),
        ]
            + titles.map { title in
                list(
                    catalogue.message(saying: title) ?? Message(template: title),
                    arguments.filter { $0.section == title }
                )
            }
            + [list(HelpWords.flags, untitled.filter { $0.kind == .flag })]
    }

    private func examples(of command: CommandDescription) -> [String] {
        let examples = manual.examples[command.path] ?? []
        let lines = examples.flatMap { example in
            wrap("# \(say(example.purpose))", indentedBy: indent) + ["\(indent)\(example.commandLine)"]
        }
        return lines.isEmpty ? [] : section(HelpWords.examples, lines)
    }

    private func closing(of command: CommandDescription) -> [String] {
        guard !command.subcommands.isEmpty else { return [] }
        let program: Message = "`\(command.name) help COMMAND` and `\(command.name) help TOPIC` say more."
        let group: Message = "`\(command.path) COMMAND --help` says more."
        return wrap(say(command.isRoot ? program : group))
    }
}

// MARK: - Layout

extension HelpScreen {
    /// Terms wider than this stand on a line of their own.
    private static let widestTerm = 26
    private var indent: String { "  " }

    private func say(english: String) -> String { catalogue.say(english: english) }

    private func say(_ message: Message) -> String { message.text(in: catalogue) }

    private func list(_ heading: Message, _ arguments: [ArgumentDescription]) -> [String] {
        list(heading, arguments.map { ($0.term, HelpWords.explanation(of: $0, in: catalogue)) })
    }

    private func list(_ heading: Message, _ entries: [(term: String, text: String)]) -> [String] {
        entries.isEmpty ? [] : section(heading, definitions(entries))
    }

    private func section(_ heading: Message, _ lines: [String]) -> [String] {
        [style.mark("\(say(heading)):", .heading)] + lines
    }

    /// Terms on the left, what they say on the right.
    private func definitions(_ entries: [(term: String, text: String)]) -> [String] {
        let widths = entries.map { DisplayWidth.of($0.term) }.filter { $0 <= Self.widestTerm }
        let column = indent.count + (widths.max() ?? indent.count) + 2
        return entries.flatMap { entry in
            let text = wrap(entry.text, indentedBy: String(repeating: " ", count: column))
            let space = column - indent.count - DisplayWidth.of(entry.term)
            guard space >= 2, let first = text.first else { return ["\(indent)\(entry.term)"] + text }
            return ["\(indent)\(entry.term)" + String(repeating: " ", count: space) + first.dropFirst(column)]
                + text.dropFirst()
        }
    }

    /// Paragraphs; lines that begin with a space stay as they are.
    private func paragraphs(_ english: String) -> [[String]] {
        HelpWords.paragraphs(english, in: catalogue).map { $0.isVerbatim ? $0.lines : wrap($0.text) }
    }

    private func wrap(_ text: String, indentedBy indent: String = "") -> [String] {
        TextWrapping.wrap(text, width: max(20, width - indent.count)).map { indent + $0 }
    }

    private func join(_ parts: [[String]]) -> String {
        parts.filter { !$0.isEmpty }.map { $0.joined(separator: "\n") }.joined(separator: "\n\n") + "\n"
    }
}
