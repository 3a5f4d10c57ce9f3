import ArgumentParser
import Messages
import Reporting

/// One run of the program: read the command line, do what it asks for, or say what is wrong with it.
struct Program {
    private let arguments: CommandLineWords
    private let language: Language

    init(_ words: [String], environment: [String: String]) {
        arguments = CommandLineWords(words)
        language = arguments.language ?? Language(environment: environment)
    }

    func run() throws {
        if let name = arguments.languageName, arguments.language == nil {
            let known = Language.allCases.map(\.rawValue)
            return try complain(ParserComplaint.choice(name, for: "--lang <lang>", values: known))
        }
        guard !arguments.words.isEmpty else { return try help().show([]) }
        do {
            var command = try Shieldwatch.parseAsRoot(try words())
            if Self.asksForHelp(command) { return try help().show(arguments.words) }
            try command.run()
        } catch {
            try end(with: error)
        }
    }

    /// Help is made only where it is shown: a scan does not wait for it.
    private func help() throws -> Help { try Help(language: language) }

    /// The words for the parser.
    private func words() throws -> [String] {
        guard arguments.languageName != nil else { return arguments.words }
        return arguments.forParser(knowsLanguage: try help().command(at: arguments.words).knows("--lang"))
    }

    /// Whether the parser has answered with a command of its own, which it does for `--help`, or the command is
    /// only there for those below it.
    private static func asksForHelp(_ command: any ParsableCommand) -> Bool {
        let type = type(of: command)
        return !type.configuration.subcommands.isEmpty
            || !([Shieldwatch.self] + Shieldwatch.below).contains { $0 == type }
    }

    private func end(with error: any Error) throws {
        if let error = UsageError(within: error) { return try complain(error.message) }
        if error is ExitCode || Shieldwatch.exitCode(for: error) != .validationFailure {
            Shieldwatch.exit(withError: error)
        }
        try complain(help().complaint(Shieldwatch.message(for: error), about: arguments.words))
    }

    private func complain(_ message: Message) throws {
        Console.complain(try help().text(of: message, about: arguments.words))
        Shieldwatch.exit(withError: ExitCode(ExitStatus.usage.rawValue))
    }
}

extension ParsableCommand {
    /// Every command below this one.
    static var below: [any ParsableCommand.Type] {
        configuration.subcommands.flatMap { command in [command] + command.below }
    }
}
