public import ArgumentParser
import Messages
public import MonitorService

/// `shieldwatch token`
struct TokenCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "token",
        abstract: "Make a token for somebody who uses the monitor.",
        discussion: """
            Prints the token, which is shown this once, and the line that stands for it in the file that \
            `access.tokens_file` names: name, role, and the token's SHA-256. With --file it adds the line itself. The \
            monitor takes the file up within 30 seconds. A viewer looks at everything, a sender sends entries, evidence and \
            scans and sees nothing, a responder does both and acknowledges, silences and resolves.
            """
    )

    @Argument(help: "Whose token it is, as the audit trail names them; without spaces.")
    var name: String

    @Argument(help: "What they may do: viewer, sender or responder.")
    var role: Role

    @Option(
        help: "Add the line to this file; one that is not there is made for its owner alone.",
        completion: .file()
    )
    var file: String?

    @OptionGroup var languages: LanguageArguments

    func run() throws {
        guard TokenFile.isName(name) else {
            throw UsageError("A name has 1 to \(TokenFile.nameLimit) bytes, without spaces and '#'.")
        }
        var generator = SystemRandomNumberGenerator()
        let token = AccessToken(using: &generator)
        let principal = Principal(name: name, role: role)
        guard let file else {
            Console.write("\(token.secret)\n\(TokenFile.line(principal, token))\n")
            return Console.note(
                saying: "give the token to \(name), for it is not shown again; the line belongs into the file of tokens"
            )
        }
        do throws(FileProblem) {
            try TokenFile.add(token, for: principal, to: file)
        } catch {
            try Console.giveUp(error.message)
        }
        Console.write("\(token.secret)\n")
        Console.note(saying: "\(file) has a line for \(name) now; give them the token, for it is not shown again")
    }
}

extension Role: ExpressibleByArgument {}
