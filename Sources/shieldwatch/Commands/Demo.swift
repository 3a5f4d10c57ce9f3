import ArgumentParser
import Messages
import MonitorConfiguration
import Reporting
import SourceText
import Storage
import TerraformInput

/// `shieldwatch demo`
struct Demo: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Show the whole of it at work, on the example fleet.",
        discussion: """
            Scans the Terraform of the example fleet, runs the monitor that 'serve' runs on a database of its own, and sends it \
            what the nodes of such a fleet report: two weeks of boots, the upgrade of a node pool, and an attack in the midst of \
            it. Prints what the person on call is told. The pages stay up until they are interrupted; nothing is left behind. \
            No cloud is asked for anything, and the times are those of the story.
            """
    )

    @Option(help: "Scan this folder instead of the Terraform that the program brings with it.", completion: .directory)
    var fleet: String?

    @Option(
        help: ArgumentHelp(
            "Show the pages here instead of on 127.0.0.1:8484; port 0 takes a free one.",
            valueName: "host:port"
        )
    )
    var listen: String?

    @Flag(help: "End when everything has been shown, instead of keeping the pages up.")
    var once = false

    @OptionGroup var languages: LanguageArguments

    func run() throws {
        if let fleet, DiskFileSystem().kind(of: fleet) != .folder {
            throw UsageError("There is no folder \(fleet); without --fleet the program shows its own.")
        }
        let address = try DemoAddress.find(listen, isPassing: once)
        let report = scan.report()
        write(report)
        let demonstration = Demonstration(scan: report, address: address, language: language, isOnce: once)
        let outcome = Blocking.wait { () async -> Result<Void, any Error> in
            do {
                return .success(try await demonstration.perform())
            } catch {
                return .failure(error)
            }
        }
        if case .failure(let error)? = outcome { try giveUp(error) }
    }

    private var scan: FleetScan {
        guard let fleet else {
            return FleetScan(paths: [DemoFiles.folder], options: TerraformOptions(), fileSystem: DemoFiles())
        }
        return FleetScan(paths: [fleet], options: TerraformOptions())
    }

    private var language: Language { languages.language(for: Console.environment) }

    private func write(_ report: ScanReport) {
        let printer = DemoPrinter(catalogue: .catalogue(for: language))
        let style = TerminalStyle.choose("auto", isTerminal: Console.isTerminal, environment: Console.environment)
        let options = ReportOptions(isBrief: true, style: style, catalogue: printer.catalogue)
        printer.heading("What the Terraform of the example fleet says", isFirst: true)
        printer.show(ReportFormats.named("text")?.render(report, options) ?? "")
        let folder = fleet ?? DemoFiles.folder
        // Where the program stands alone there is nothing to scan.
        guard DiskFileSystem().kind(of: folder) == .folder else { return }
        printer.say("`shieldwatch scan \(folder)` shows each with its lines, and what a repair does.")
    }

    private func giveUp(_ error: any Error) throws -> Never {
        switch error {
        case let error as DemoFailure: try Console.giveUp(error.message)
        case let error as StorageError: try Console.giveUp("\(error.message); \(error.advice)")
        case let error as SyntaxError: try Console.giveUp(error.message)
        default: try Console.giveUp("the demonstration could not go on: \("\(error)")")
        }
    }
}
