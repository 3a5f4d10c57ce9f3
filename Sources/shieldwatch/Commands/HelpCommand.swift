import ArgumentParser
import Reporting

/// `shieldwatch help`: the help of a command, or a topic that is none.
struct HelpCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "help",
        abstract: "Show help on a command or on a topic."
    )

    @Argument(
        help: "A command with the commands above it, or a topic.",
        completion: .list(Shieldwatch.configuration.subcommands.map { $0._commandName } + HelpTopics.all.map(\.name))
    )
    var topic: [String] = []

    @OptionGroup var languages: LanguageArguments

    func run() throws {
        try Help(language: languages.language(for: Console.environment)).show(named: topic)
    }
}
