public import Messages

/// Everything there is to read about the commands; help screens and manual pages are made of it.
public struct CommandManual: Sendable {
    /// The program.
    public let root: CommandDescription

    /// What can be read about besides commands.
    public let topics: [HelpTopic]

    /// Command lines to learn from, by the path of their command.
    public let examples: [String: [CommandExample]]

    /// The version of the program.
    public let version: String

    /// Makes a manual.
    public init(
        root: CommandDescription,
        topics: [HelpTopic],
        examples: [String: [CommandExample]],
        version: String
    ) {
        self.root = root
        self.topics = topics
        self.examples = examples
        self.version = version
    }

    /// The arguments that help shows: the program alone tells its version.
    func arguments(of command: CommandDescription) -> [ArgumentDescription] {
        command.arguments.filter { !$0.isHidden && (command.isRoot || $0.names != ["--version"]) }
    }

    /// The commands that lists show.
    func subcommands(of command: CommandDescription) -> [CommandDescription] {
        command.subcommands.filter { !$0.isHidden }
    }

    /// Every text of the commands, which a language must know.
    public var messages: [Message] {
        var messages = root.all.filter { !$0.isHidden }.flatMap(texts).map { Message(template: $0) }
        for topic in topics { messages += [topic.title, topic.heading] + topic.entries.map(\.text) }
        for (_, examples) in examples.sorted(by: { $0.key < $1.key }) { messages += examples.map(\.purpose) }
        return messages
    }

    private func texts(of command: CommandDescription) -> [String] {
        let arguments = arguments(of: command).flatMap { [$0.section, $0.abstract, $0.discussion] }
        return ([command.abstract, command.discussion] + arguments).filter { !$0.isEmpty }
    }
}

/// A command line to learn from.
public struct CommandExample: Sendable {
    /// What it is good for.
    public let purpose: Message

    /// The command line.
    public let commandLine: String

    /// Makes an example.
    public init(_ purpose: Message, _ commandLine: String) {
        self.purpose = purpose
        self.commandLine = commandLine
    }
}

/// Something to read about that is no command: a list of names, and what each of them says.
public struct HelpTopic: Sendable {
    /// One name and what it says.
    public struct Entry: Sendable {
        /// The name.
        public let term: String

        /// What it says.
        public let text: Message

        /// The names of the commands that it concerns, with all below them; all commands when there are none.
        public let commands: [String]

        /// Makes an entry.
        public init(_ term: String, _ text: Message, commands: [String] = []) {
            self.term = term
            self.text = text
            self.commands = commands
        }
    }

    /// The word to ask for it with.
    public let name: String

    /// What it is about, in a sentence.
    public let title: Message

    /// The heading of its part of a manual page.
    public let heading: Message

    /// What there is to say.
    public let entries: [Entry]

    /// Makes a topic.
    public init(name: String, title: Message, heading: Message, entries: [Entry]) {
        self.name = name
        self.title = title
        self.heading = heading
        self.entries = entries
    }

    /// What concerns a command; everything concerns the program itself.
    func entries(for command: CommandDescription) -> [Entry] {
        let names = Set(command.parents + [command.name])
        return entries.filter { $0.commands.isEmpty || command.isRoot || !names.isDisjoint(with: $0.commands) }
    }
}
