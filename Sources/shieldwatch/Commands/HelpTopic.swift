import ArgumentParser
import Messages
import Settings

/// `shieldwatch help`: the help of a command, or a topic that is none.
struct HelpTopic: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "help",
        abstract: "Show help on a command, or on a topic: exit-codes, environment."
    )

    @Argument(help: "A command or a topic.")
    var topic: [String] = []

    /// The topics that are no commands.
    static let topics = ["exit-codes", "environment"]

    func run() throws {
        switch topic.first {
        case nil: Console.write(Shieldwatch.helpMessage() + "\n")
        case "exit-codes": Console.write(Self.exitCodes)
        case "environment": Console.write(Self.environment)
        case let name?: Console.write(try Self.help(name, topic.dropFirst()) + "\n")
        }
    }

    /// The help of a command, or of one below it.
    private static func help(_ name: String, _ more: ArraySlice<String>) throws -> String {
        var command = try CommandName.find(name, below: Shieldwatch.self, or: topics)
        for name in more { command = try CommandName.find(name, below: command) }
        return Shieldwatch.helpMessage(for: command)
    }

    private static let exitCodes =
        "What the exit status of every command says:\n\n"
        + ExitStatus.allCases.map { status in
            let code = String(status.rawValue)
            return String(repeating: " ", count: 4 - code.count) + "\(code)  \(status.meaning)\n"
        }.joined()

    private static let environment =
        """
        Settings, each with its flag. The command line counts before the environment, and the environment before
        \(ConfigurationFile.name). Empty variables set nothing.

        \(SettingsText.variables(\.description))
        Also read:

        TF_VAR_name                                    A root module's variable, as Terraform reads it.
        LC_ALL, LC_MESSAGES, LANG                      The language of reports that people read.
        NO_COLOR, FORCE_COLOR, CLICOLOR_FORCE, TERM    Colour, where it is not set otherwise.

        """
}
