import ArgumentParser

/// The command and its parts.
@main
struct Shieldwatch: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "shieldwatch",
        abstract: "Watches the boot integrity of GKE node fleets.",
        discussion: """
            Start with `shieldwatch scan .` in a folder with Terraform.
            """,
        version: Version.text,
        subcommands: [
            Scan.self, AlertsCommand.self, Events.self, Query.self, EventLogCommand.self, Verify.self,
            BaselineCommand.self, ReferenceCommand.self, Serve.self, TokenCommand.self, DatabaseCommand.self,
            ConfigCommand.self, DoctorCommand.self, NotifyCommand.self, Explain.self, Rules.self, Demo.self,
            HelpCommand.self,
            Completions.self, ManPages.self,
        ]
    )

    static func main() {
        // Configurations may nest deeply: the work is done on a stack that is large enough for every limit.
        BigStack.run {
            do {
                try Program(ProcessArguments.words, environment: Console.environment).run()
            } catch {
                exit(withError: error)
            }
        }
    }
}
