import ArgumentParser

/// The command and its parts.
@main
struct Shieldwatch: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "shieldwatch",
        abstract: "Watches the boot integrity of GKE node fleets.",
        discussion: """
            Start with `shieldwatch scan .` in a folder with Terraform. `shieldwatch help exit-codes` says what the \
            exit status means.
            """,
        version: Version.text,
        subcommands: [
            Scan.self, BaselineCommand.self, ConfigCommand.self, Explain.self, Rules.self, Demo.self, HelpTopic.self,
        ]
    )

    static func main() {
        // Configurations may nest deeply: the work is done on a stack that is large enough for every limit.
        BigStack.run {
            if let error = CommandName.refusal(of: CommandLine.arguments.dropFirst()) {
                Shieldwatch.exit(withError: error)
            }
            Shieldwatch.main(nil)
        }
    }
}
