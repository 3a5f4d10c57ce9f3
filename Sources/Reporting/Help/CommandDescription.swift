import Foundation

/// What a command is for and what it takes, as the argument parser itself describes it.
public struct CommandDescription: Sendable {
    /// The name on the command line.
    public let name: String

    /// The names of the commands above it, the program first.
    public let parents: [String]

    /// What it is for, in a sentence; in English, as every text here.
    public let abstract: String

    /// What else there is to say: paragraphs with an empty line between them.
    public let discussion: String

    /// Whether lists of commands leave it out.
    public let isHidden: Bool

    /// What it takes, in the order of its declaration.
    public let arguments: [ArgumentDescription]

    /// The commands below it.
    public let subcommands: [CommandDescription]

    /// The whole command, the program first: `shieldwatch baseline create`.
    public var path: String { (parents + [name]).joined(separator: " ") }

    /// Whether it is the program itself.
    var isRoot: Bool { parents.isEmpty }

    /// The command and all below it, each before those below it.
    public var all: [CommandDescription] { [self] + subcommands.flatMap(\.all) }

    /// Whether it has an option or a flag of this name.
    public func knows(_ name: String) -> Bool { arguments.contains { $0.names.contains(name) || $0.inverse == name } }

    /// The command that the first words of a command line name; options between them do not count.
    public func command(at words: some Sequence<String>) -> CommandDescription {
        var command = self
        for word in words where !word.hasPrefix("-") {
            guard let next = command.subcommands.first(where: { $0.name == word }) else { return command }
            command = next
        }
        return command
    }
}

extension CommandDescription: Decodable {
    /// The form in which the parser describes commands.
    private static let knownVersion = 0

    /// The parser describes its commands in a form that came after this program.
    struct UnknownForm: Error, Equatable {
        let version: Int
    }

    /// Reads what `--experimental-dump-help` prints.
    public init(json: String) throws {
        let document = try JSONDecoder().decode(Document.self, from: Data(json.utf8))
        guard document.serializationVersion == Self.knownVersion else {
            throw UnknownForm(version: document.serializationVersion)
        }
        self = document.command
    }

    private struct Document: Decodable {
        let serializationVersion: Int
        let command: CommandDescription
    }

    private enum CodingKeys: String, CodingKey {
        case commandName, superCommands, abstract, discussion, shouldDisplay, arguments, subcommands
    }

    /// Reads one command.
    public init(from decoder: any Decoder) throws {
        let values = try decoder.container(keyedBy: CodingKeys.self)
        name = try values.decode(String.self, forKey: .commandName)
        parents = try values.decodeIfPresent([String].self, forKey: .superCommands) ?? []
        abstract = try values.decodeIfPresent(String.self, forKey: .abstract) ?? ""
        discussion = try values.decodeIfPresent(String.self, forKey: .discussion) ?? ""
        isHidden = try values.decodeIfPresent(Bool.self, forKey: .shouldDisplay) == false
        arguments = ArgumentDescription.joiningInverses(
            try values.decodeIfPresent([ArgumentDescription].self, forKey: .arguments) ?? []
        )
        // The parser adds a `help` of its own, which the program's takes the place of.
        var names: Set<String> = []
        subcommands = try (values.decodeIfPresent([CommandDescription].self, forKey: .subcommands) ?? [])
            .filter { names.insert($0.name).inserted }
    }
}
