import ArgumentParser
import Messages
import Posture
import Reporting

/// `shieldwatch explain`
struct Explain: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Explain a rule: why it matters, how to repair it and what that costs."
    )

    @Argument(
        help: "A rule's id, or the name that another tool has for it, such as CKV_GCP_72.",
        completion: .list(RuleRegistry.rules.map(\.description.id))
    )
    var rule: String

    @Option(help: "Colour the text.", completion: .list(["auto", "always", "never"]))
    var color = "auto"

    func run() throws {
        guard let found = RuleRegistry.rule(named: rule) else {
            let known = RuleRegistry.rules.map(\.description.id).joined(separator: ", ")
            throw UsageError("There is no rule '\(rule)'. The rules are \(known).")
        }
        let style = TerminalStyle.choose(color, isTerminal: Console.isTerminal, environment: Console.environment)
        Console.write(RuleText.explanation(found.description, style: style))
    }
}
