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

    @Option(
        help: "How to write the explanation; JSON is English unless --lang is given.",
        completion: .list(["text", "json"])
    )
    var format = "text"

    @OptionGroup var languages: LanguageArguments

    @Option(help: "Colour the text.", completion: .list(["auto", "always", "never"]))
    var color = "auto"

    func validate() throws {
        guard ["text", "json"].contains(format) else { throw UsageError("There is no format '\(format)'.") }
        guard ["auto", "always", "never"].contains(color) else {
            throw UsageError("--color takes auto, always or never, not '\(color)'.")
        }
    }

    func run() throws {
        guard let found = RuleRegistry.description(named: rule) else {
            throw UsageError(Self.unknown(rule))
        }
        let environment = Console.environment
        if format == "json" {
            Console.write(RuleDocument.json(found, language: languages.languageForPrograms))
        } else {
            let style = TerminalStyle.choose(color, isTerminal: Console.isTerminal, environment: environment)
            let language = languages.language(for: environment)
            Console.write(RuleText.explanation(found, language: language, style: style))
        }
    }

    private static func unknown(_ name: String) -> Message {
        if let near = RuleRegistry.nearest(to: name) { return "There is no rule '\(name)'. Did you mean '\(near)'?" }
        let known = RuleRegistry.descriptions.map { Message(verbatim: $0.id) }
        return "There is no rule '\(name)'. The rules are \(known, separator: .comma)."
    }
}
