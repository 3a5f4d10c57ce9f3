import ArgumentParser
import Findings
import GKEInventory
import Messages
import Posture
import Reporting
import TerraformInput

/// `shieldwatch scan`
struct Scan: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Find GKE clusters and node pools whose boot nobody watches.",
        discussion: """
            Reads Terraform below each PATH: .tf and .tf.json files, terraform.tfvars, *.auto.tfvars, override files \
            and local modules, and plans as `terraform show -json` prints them. Nothing is downloaded or executed. \
            What the files do not settle is reported as not determined, with the missing input named.
            """
    )

    @Argument(help: "Folders with Terraform, or single files, which stand for their folder.", completion: .file())
    var path: [String] = ["."]

    @OptionGroup var variables: VariableArguments

    @Option(help: "How to write the report.", completion: .list(ReportFormats.all.map(\.name)))
    var format = "text"

    @Flag(help: "Show settings that are as they should be, too.")
    var showPassed = false

    @Flag(help: "Exit with 0 when all that is left is not determined.")
    var allowUndetermined = false

    @Option(help: "Colour the text.", completion: .list(["auto", "always", "never"]))
    var color = "auto"

    @Flag(name: .shortAndLong, help: "List what was not followed or passed over, too.")
    var verbose = false

    func validate() throws {
        guard ReportFormats.all.contains(where: { $0.name == format }) else {
            throw UsageError("There is no format '\(format)'.")
        }
        guard ["auto", "always", "never"].contains(color) else {
            throw UsageError("--color takes auto, always or never, not '\(color)'.")
        }
    }

    func run() throws {
        let report = FleetScan(
            paths: path,
            options: variables.options(environment: Console.environment, commandLine: CommandLine.arguments)
        ).report()
        let style = TerminalStyle.choose(color, isTerminal: Console.isTerminal, environment: Console.environment)
        let options = ReportOptions(showsPassed: showPassed, isVerbose: verbose, style: style, version: Version.text)
        for format in ReportFormats.all where format.name == self.format {
            Console.write(format.render(report, options))
        }
        try status(report).exit()
    }

    private func status(_ report: ScanReport) -> ExitStatus {
        if !report.unread.isEmpty { return .couldNotComplete }
        if report.count(.failed) > 0 { return .findings }
        return report.count(.notDetermined) > 0 && !allowUndetermined ? .findings : .clean
    }
}
