import ArgumentParser
import Messages
import MonitorConfiguration
import Reporting
import Storage

/// `shieldwatch db check`
struct CheckDatabase: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "check",
        abstract: "Look for damage in a database.",
        discussion: """
            Reads everything that is in it, while a monitor may be using it, and changes nothing. Exits with 2 when \
            something is damaged.
            """
    )

    @OptionGroup var database: DatabaseArgument
    @OptionGroup var output: DocumentArguments

    /// The answer for other programs.
    private struct Document: Encodable {
        struct Problem: Encodable {
            let check: String
            let detail: String
        }

        let schemaVersion = 1
        let database: String
        let problems: [Problem]
    }

    func run() throws {
        // Damage can be such that the database cannot even be opened.
        let problems = try database.inspect(
            otherwise: { error in error.kind == .corrupt ? [DatabaseProblem(error)] : nil },
            { database in try await database.check() }
        )
        let name = "\(try database.location())"
        if output.isForPrograms {
            let list = problems.map { Document.Problem(check: $0.check, detail: $0.detail) }
            Console.write(JSONText.render(Document(database: name, problems: list)))
        } else {
            write(problems, about: name)
        }
        if !problems.isEmpty { try ExitStatus.findings.exit() }
    }

    private func write(_ problems: [DatabaseProblem], about name: String) {
        let catalogue = MessageCatalogue.catalogue(for: output.language)
        let summary: Message =
            problems.isEmpty ? "\(name): no damage was found" : "\(name): \(problems.count) problems were found"
        let lines = problems.map { VisibleText.line("\($0.check): \($0.detail)") }
        Console.write((lines + [summary.text(in: catalogue)]).map { $0 + "\n" }.joined())
    }
}
