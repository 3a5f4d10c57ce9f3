import ArgumentParser
import Messages
import Reporting
import TerraformInput

/// `shieldwatch demo`
struct Demo: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Scan the example fleet and show what is found."
    )

    @Option(help: "The folder with the example fleet.", completion: .directory)
    var fleet = "Examples/fleet"

    @Flag(help: "End after one round; this demonstration always does.")
    var once = false

    func run() throws {
        guard DiskFileSystem().kind(of: fleet) == .folder else {
            throw UsageError(
                "There is no \(fleet) here. Run the demonstration in the repository, or name the folder with --fleet."
            )
        }
        let report = FleetScan(paths: [fleet], options: TerraformOptions()).report()
        let style = TerminalStyle.choose("auto", isTerminal: Console.isTerminal, environment: Console.environment)
        for format in ReportFormats.all where format.name == "text" {
            Console.write(format.render(report, ReportOptions(style: style)))
        }
    }
}
