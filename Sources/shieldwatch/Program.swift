import ArgumentParser
import Messages
import Reporting

/// One run of the program: read the command line, do what it asks for, or say what is wrong with it.
struct Program {
    private let arguments: CommandLineWords
    private let language: Language
    private let help: Help

    init(_ words: [String], environment: [String: String]) throws {
        arguments = CommandLineWords(words)
        language = arguments.language ?? Language(environment: environment)
        help = try Help(language: language)
    }

    func run() {
        if let name = arguments.languageName, arguments.language == nil {
            let known = Language.allCases.map(\.rawValue).joined(separator: ", ")
            return complain("The language '\(name)' is not known. The languages are \(known).")
        }
        guard !arguments.words.isEmpty else { return help.show([]) }
        do {
            let knowsLanguage = help.command(at: arguments.words).knows("--lang")
            var command = try Shieldwatch.parseAsRoot(arguments.forParser(knowsLanguage: knowsLanguage))
            if Self.asksForHelp(command) { return help.show(arguments.words) }
            try command.run()
        } catch {
            end(with: error)
        }
    }

    /// Whether the parser has answered with a command of its own, which it does for `--help`, or the command is
    /// only there for those below it.
    private static func asksForHelp(_ command: any ParsableCommand) -> Bool {
        let type = type(of: command)
        return !type.configuration.subcommands.isEmpty
            || !([Shieldwatch.self] + Shieldwatch.below).contains { $0 == type }
    }

    private func end(with error: any Error) {
        if let error = UsageError(within: error) { return complain(error.message) }
        if error is ExitCode || Shieldwatch.exitCode(for: error) != .validationFailure {
            Shieldwatch.exit(withError: error)
        }
        complain(help.complaint(Shieldwatch.message(for: error), about: arguments.words))
    }

    private func complain(_ message: Message) {
        Console.complain(help.text(of: message, about: arguments.words))
        Shieldwatch.exit(withError: ExitCode(ExitStatus.usage.rawValue))
    }
}

extension ParsableCommand {
    /// Every command below this one.
    static var below: [any ParsableCommand.Type] {
        configuration.subcommands.flatMap { command in [command] + command.below }
    }
}
