public import Messages

/// Manual pages: one for the program and one for each command.
public struct ManualPages {
    /// A page as a file.
    public struct Page: Sendable {
        /// The name of the file, `shieldwatch-scan.1`.
        public let fileName: String

        /// Its text, roff.
        public let text: String
    }

    private let manual: CommandManual
    private let catalogue: MessageCatalogue
    private let screen: HelpScreen

    /// Makes pages in a language.
    public init(_ manual: CommandManual, catalogue: MessageCatalogue = .english) {
        self.manual = manual
        self.catalogue = catalogue
        screen = HelpScreen(manual, catalogue: catalogue)
    }

    /// All pages, the program's first.
    public var all: [Page] { manual.root.all.filter { !$0.isHidden }.map(page) }

    private func page(_ command: CommandDescription) -> Page {
        let name = Self.name(command)
        let title = Roff.macro(
            "TH",
            name.uppercased(),
            "1",
            "",
            "\(manual.root.name) \(manual.version)",
            say("User commands")
        )
        let sections: [[String]] =
            [
                section("Name", ["\(Roff.escape(name)) \\- \(Roff.line(say(english: command.abstract)))"]),
                section("Synopsis", synopsis(command)),
                section("Description", description(command)),
            ]
            + argumentSections(command)
            + [section("Commands", manual.subcommands(of: command).flatMap(subcommand))]
            + manual.topics.map { topic in section(topic.heading, topic.entries(for: command).flatMap(entry)) }
            + [section("Examples", examples(command)), section("See also", seeAlso(command))]
        // Japanese has no spaces to stretch, and what stands in a line is decided here.
        let setting = catalogue.language == .japanese ? [".ad l", ".nh"] : [".nh"]
        return Page(fileName: "\(name).1", text: ([title] + setting + sections.joined()).joined(separator: "\n") + "\n")
    }

    private static func name(_ command: CommandDescription) -> String {
        command.path.replacing(" ", with: "-")
    }

    private func synopsis(_ command: CommandDescription) -> [String] {
        let rest = screen.usage(command).dropFirst(command.path.count)
        return [Roff.bold(command.path) + Roff.escape(rest)]
    }

    private func description(_ command: CommandDescription) -> [String] {
        let paragraphs = HelpWords.paragraphs(command.discussion, in: catalogue)
        guard !paragraphs.isEmpty else { return prose(say(english: command.abstract)) }
        return Array(
            paragraphs.map { $0.isVerbatim ? verbatim($0.lines) : prose($0.text) }.joined(separator: [".PP"])
        )
    }

    private func argumentSections(_ command: CommandDescription) -> [[String]] {
        let arguments = manual.arguments(of: command)
        let options = arguments.filter { $0.kind != .positional }
        return [
            section("Arguments", arguments.filter { $0.kind == .positional }.flatMap(argument)),
            section(
                "Options",
                (options.filter(\.section.isEmpty) + options.filter { !$0.section.isEmpty }).flatMap(argument)
            ),
        ]
    }

    private func argument(_ argument: ArgumentDescription) -> [String] {
        let names = (argument.kind == .flag ? argument.flagNames : argument.names).map { Roff.bold($0) }.joined(
            separator: ", "
        )
        let value = argument.kind == .flag ? "" : Roff.italic(argument.valueName)
        let term = [names, value].filter { !$0.isEmpty }.joined(separator: " ")
        return [".TP", term] + prose(HelpWords.explanation(of: argument, in: catalogue))
    }

    private func subcommand(_ command: CommandDescription) -> [String] {
        [".TP", "\(Roff.bold(Self.name(command)))(1)"] + prose(say(english: command.abstract))
    }

    private func entry(_ entry: HelpTopic.Entry) -> [String] {
        [".TP", Roff.bold(entry.term)] + prose(say(entry.text))
    }

    private func examples(_ command: CommandDescription) -> [String] {
        let examples = (manual.examples[command.path] ?? []).map { example in
            prose(say(example.purpose)) + verbatim(["  \(example.commandLine)"])
        }
        return Array(examples.joined(separator: [".PP"]))
    }

    private func seeAlso(_ command: CommandDescription) -> [String] {
        let near = command.parents.isEmpty ? manual.subcommands(of: command) : relatives(of: command)
        return near.isEmpty ? [] : [near.map { "\(Roff.bold(Self.name($0)))(1)" }.joined(separator: ", ")]
    }

    /// The command above, and those beside and below.
    private func relatives(of command: CommandDescription) -> [CommandDescription] {
        let above = manual.root.all.filter { $0.path == command.parents.joined(separator: " ") }
        return above
            + (above.flatMap(manual.subcommands) + manual.subcommands(of: command))
            .filter { $0.path != command.path }
    }
}

// MARK: - Text

extension ManualPages {
    /// Wide enough to read, narrow enough for 80 columns with the indentation of a list.
    private static let japaneseWidth = 62

    private func say(english: String) -> String { catalogue.say(english: english) }

    private func say(_ message: Message) -> String { message.text(in: catalogue) }

    private func section(_ heading: Message, _ lines: [String]) -> [String] {
        lines.isEmpty ? [] : [Roff.macro("SH", say(heading).uppercased())] + lines
    }

    /// A paragraph. Formatters break lines at spaces, of which Japanese has few: there the lines are broken here.
    private func prose(_ text: String) -> [String] {
        guard catalogue.language == .japanese else { return [Roff.line(text)] }
        let lines = Roff.lines(TextWrapping.wrap(text, width: Self.japaneseWidth))
        return Array(lines.map { [$0] }.joined(separator: [".br"]))
    }

    /// Lines that stay as they are.
    private func verbatim(_ lines: [String]) -> [String] {
        [".PP", ".nf"] + lines.map { Roff.line($0) } + [".fi"]
    }
}
