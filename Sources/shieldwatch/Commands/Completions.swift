import ArgumentParser

/// `shieldwatch completions`
struct Completions: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Print the script that teaches a shell to complete commands and options."
    )

    /// A shell that the parser knows.
    enum Shell: String, CaseIterable, ExpressibleByArgument {
        case bash, fish, zsh

        var known: CompletionShell {
            switch self {
            case .bash: .bash
            case .fish: .fish
            case .zsh: .zsh
            }
        }
    }

    @Argument(help: "The shell.")
    var shell: Shell

    func run() throws {
        Console.write(CompletionScript.withOneHelp(Shieldwatch.completionScript(for: shell.known)) + "\n")
    }
}
