import ArgumentParser
import Findings
import Messages
import Reporting
import Settings
import TerraformInput

/// `shieldwatch baseline`
struct BaselineCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "baseline",
        abstract: "Record what is known and accepted: the findings of a project, and what its nodes may boot.",
        subcommands: [
            CreateBaseline.self, LearnBaseline.self, ShowBaseline.self, ApproveBaseline.self, RevokeBaseline.self,
            DiffBaseline.self,
        ]
    )
}

/// `shieldwatch baseline create`
struct CreateBaseline: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "create",
        abstract: "Scan, and write a baseline file for `shieldwatch scan --baseline`.",
        discussion: """
            Findings are recorded by what they are about, not by their lines. What comments suppress is left out. A \
            recorded open question that turns out to be a finding is reported.
            """
    )

    @OptionGroup var input: InputArguments

    @Option(
        help: ArgumentHelp("Write to this file instead of standard output.", valueName: "file"),
        completion: .file(extensions: ["json"])
    )
    var outputFile = "-"

    func run() throws {
        let target = ResultFile(path: outputFile)
        if let refusal = target.refusal { try Console.giveUp(refusal) }
        let report = input.scan(try input.settings()).report()
        do throws(FileSystemError) {
            try target.write(Baseline(of: report).text)
        } catch {
            try Console.giveUp(error.message)
        }
        for file in report.unread { Console.note(saying: "\(file.file):\(file.line):\(file.column): \(file.error)") }
        guard report.unread.isEmpty else {
            Console.note(saying: "the baseline is incomplete: what could not be read has no findings in it")
            return try ExitStatus.couldNotComplete.exit()
        }
    }
}
