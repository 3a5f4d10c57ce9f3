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

    @OptionGroup var output: DocumentArguments

    func run() throws {
        guard let found = RuleRegistry.description(named: rule) else {
            throw UsageError(Self.unknown(rule))
        }
        if output.isForPrograms {
            Console.write(RuleDocument.json(found, language: output.languageForPrograms))
        } else {
            Console.write(RuleText.explanation(found, language: output.language, style: output.style))
        }
    }

    private static func unknown(_ name: String) -> Message {
        if let near = RuleRegistry.nearest(to: name) { return "There is no rule '\(name)'. Did you mean '\(near)'?" }
        let known = RuleRegistry.descriptions.map { Message(verbatim: $0.id) }
        return "There is no rule '\(name)'. The rules are \(known, separator: .comma)."
    }
}
