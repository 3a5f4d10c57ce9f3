import ArgumentParser
import Posture
import Reporting

/// `shieldwatch rules`
struct Rules: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "List the rules: id, severity, number in the CIS GKE Benchmark, title."
    )

    @OptionGroup var languages: LanguageArguments

    func run() throws {
        let language = languages.language(for: Console.environment)
        Console.write(RuleText.list(RuleRegistry.descriptions, language: language))
    }
}
