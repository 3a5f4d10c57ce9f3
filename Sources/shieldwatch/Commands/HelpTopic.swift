import ArgumentParser

/// `shieldwatch help`: the help of a command, or a topic that is none.
struct HelpTopic: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "help",
        abstract: "Show help on a command, or on a topic: exit-codes."
    )

    @Argument(help: "A command or a topic.")
    var topic: [String] = []

    func run() throws {
        switch topic.first {
        case nil: Console.write(Shieldwatch.helpMessage() + "\n")
        case "exit-codes": Console.write(Self.exitCodes)
        case let name?:
            guard let command = Shieldwatch.configuration.subcommands.first(where: { $0._commandName == name }) else {
                throw ValidationError("There is no command or topic '\(name)'. The topics are: exit-codes.")
            }
            Console.write(Shieldwatch.helpMessage(for: command) + "\n")
        }
    }

    private static let exitCodes =
        "What the exit status of every command says:\n\n"
        + ExitStatus.allCases.map { status in
            let code = String(status.rawValue)
            return String(repeating: " ", count: 4 - code.count) + "\(code)  \(status.meaning)\n"
        }.joined()
}
