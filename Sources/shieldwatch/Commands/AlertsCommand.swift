import AlertChecks
import ArgumentParser
import FleetInput
import Messages
import Reporting
import Settings
import TerraformInput

/// `shieldwatch alerts`
struct AlertsCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "alerts",
        abstract: "Find out whether an alarm would be heard.",
        subcommands: [CheckAlerts.self]
    )
}

/// `shieldwatch alerts check`
struct CheckAlerts: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "check",
        abstract: "Prove whether a boot that failed would reach a person.",
        discussion: """
            Reads alerting policies, log-based metrics, sinks, notification channels and notifications of Security \
            Command Center from Terraform, from plans, and from what `gcloud --format=json` prints. Events of every \
            kind are run through the filters, labels, thresholds and channels that are written there; for each it \
            says whether an alert fires and whether a person hears of it. Nothing is sent anywhere.
            """
    )

    @Argument(help: ArgumentHelp("\(ScanSetting.paths.help.description) (default: .)"), completion: .file())
    var path: [String] = []

    @OptionGroup var variables: VariableArguments

    @Option(
        help: ArgumentHelp(
            """
            The event that a person has to hear of, else the exit status is 2; may be repeated. Without it these are \
            early-boot-failed and late-boot-failed.
            """,
            valueName: "event"
        ),
        completion: .list(AlertEvent.allCases.map(\.rawValue))
    )
    var require: [String] = []

    @Flag(help: "Exit with 0 when it is not determined whether a person hears.")
    var allowUndetermined = false

    @OptionGroup var output: DocumentArguments

    func validate() throws {
        for name in require where AlertEvent(rawValue: name) == nil {
            let known = AlertEvent.allCases.map { Message(verbatim: $0.rawValue) }
            throw UsageError("--require knows \(known, separator: .comma), not '\(name)'.")
        }
    }

    func run() throws {
        let options = variables.options(environment: Console.environment, commandLine: CommandLine.arguments)
        let scan = FleetInput(path.isEmpty ? ["."] : path, options: options, selection: AlertingResources.selection)
        for name in scan.undeclaredVariables {
            Console.note(saying: "no root module declares the variable '\(name)' given with --var")
        }
        let review = AlertReview(scan.inventories, sources: scan.files.sources)
        let report = AlertReport(review: review, unread: scan.files.unread, sources: scan.files.sources)
        if output.isForPrograms {
            Console.write(AlertDocument.json(report, language: output.languageForPrograms))
        } else {
            Console.write(AlertText.render(report, language: output.language, style: output.style))
        }
        try status(report).exit()
    }

    /// Problems that are no notes count, and so does every required event of which nobody hears.
    private func status(_ report: AlertReport) -> ExitStatus {
        guard report.unread.isEmpty else { return .couldNotComplete }
        let required = require.isEmpty ? [.earlyBootFailed, .lateBootFailed] : require.compactMap(AlertEvent.init)
        let answers = required.map { report.review.covered($0).flag }
        let isMissed = answers.contains { $0 == false || ($0 == nil && !allowUndetermined) }
        return isMissed || report.review.allProblems.contains { !$0.isNote } ? .findings : .clean
    }
}
