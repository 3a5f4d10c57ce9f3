import ArgumentParser
import Posture
import Reporting

/// `shieldwatch explain`
struct Explain: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Explain a rule: why it matters, how to repair it and what that costs."
    )

    @Argument(help: "A rule's id, or the name that another tool has for it, such as CKV_GCP_72.")
    var rule: String

    @Option(help: "Colour the text: auto, always or never.")
    var color = "auto"

    func run() throws {
        guard let found = RuleRegistry.description(named: rule) else {
            let known = RuleRegistry.descriptions.map(\.id).joined(separator: ", ")
            throw ValidationError("\(RuleRegistry.unknown(rule))\nThe rules are \(known).")
        }
        let style = TerminalStyle.choose(color, isTerminal: Console.isTerminal, environment: Console.environment)
        Console.write(RuleText.explanation(found, style: style))
    }
}
