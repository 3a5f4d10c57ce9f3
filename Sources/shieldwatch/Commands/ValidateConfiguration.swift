import ArgumentParser
import Messages
import MonitorConfiguration
import Reporting

/// `shieldwatch config validate`
struct ValidateConfiguration: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "validate",
        abstract: "Say everything that is wrong with a monitor's configuration.",
        discussion: """
            Reads the file, what the environment and the command line set instead, and every channel with its secrets. \
            Opens no connection. Exits with 2 when something is wrong. `shieldwatch doctor` looks further.
            """
    )

    @Option(help: "The configuration file of the monitor.", completion: .file())
    var config: String

    @OptionGroup var monitor: MonitorArguments
    @OptionGroup var output: DocumentArguments

    /// The answer for other programs.
    private struct Document: Encodable {
        struct Problem: Encodable {
            let line: Int?
            let column: Int?
            let error: String
        }

        let schemaVersion = 1
        let file: String
        let problems: [Problem]
    }

    func run() throws {
        let review = try MonitorReview(config, flags: monitor.flags)
        output.isForPrograms ? writeJSON(review) : writeText(review)
        if !review.problems.isEmpty { try ExitStatus.findings.exit() }
    }

    private func writeJSON(_ review: MonitorReview) {
        let catalogue = MessageCatalogue.catalogue(for: output.languageForPrograms)
        let problems = review.problems.map { problem in
            Document.Problem(
                line: problem.place?.line,
                column: problem.place?.column,
                error: problem.message.text(in: catalogue)
            )
        }
        Console.write(JSONText.render(Document(file: config, problems: problems)))
    }

    private func writeText(_ review: MonitorReview) {
        let catalogue = MessageCatalogue.catalogue(for: output.language)
        let summary: Message =
            review.problems.isEmpty
            ? "\(config) holds no mistake"
            : review.problems.count == 1
                ? "\(config): one problem was found" : "\(config): \(review.problems.count) problems were found"
        let lines = (review.messages + [summary]).map { VisibleText.line($0.text(in: catalogue)) + "\n" }
        Console.write(lines.joined())
    }
}
