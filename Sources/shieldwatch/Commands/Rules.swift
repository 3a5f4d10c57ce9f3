import ArgumentParser
import Posture
import Reporting

/// `shieldwatch rules`
struct Rules: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "List the rules: id, severity, number in the CIS GKE Benchmark, title."
    )

    func run() throws {
        Console.write(RuleText.list(RuleRegistry.descriptions))
    }
}
