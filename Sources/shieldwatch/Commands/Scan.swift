import ArgumentParser
import Findings
import Messages
import Reporting
import Settings
import TerraformInput

/// `shieldwatch scan`
struct Scan: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Find GKE clusters and node pools whose boot nobody watches.",
        discussion: """
            Reads Terraform below each PATH: .tf and .tf.json files, terraform.tfvars, *.auto.tfvars, override files \
            and local modules. Also reads plans and states as `terraform show -json` prints them, clusters and node \
            pools as `gcloud --format=json` and the GKE API print them, and exports of Cloud Asset Inventory. Nothing \
            is downloaded or executed. What the files do not settle is reported as not determined, with the missing \
            input named.
            """
    )

    @OptionGroup var arguments: ScanArguments

    func run() throws {
        let settings = try arguments.settings()
        let target = ResultFile(path: settings.text(.outputFile) ?? "-")
        if let refusal = target.refusal { try Console.giveUp(refusal) }
        let name = settings.text(.format) ?? "text"
        guard let format = ReportFormats.named(name) else { try Console.giveUp("There is no format '\(name)'.") }
        let report = arguments.input.scan(settings, baseline: settings.text(.baseline)).report()
        let options = ReportOptions(
            showsPassed: settings.isOn(.showsPassed),
            isVerbose: settings.isOn(.isVerbose),
            style: TerminalStyle.choose(
                settings.text(.colour) ?? "auto",
                isTerminal: target.isStandardOutput && Console.isTerminal,
                environment: Console.environment
            ),
            catalogue: .catalogue(
                for: settings.language(isForPrograms: format.isForPrograms, environment: Console.environment)
            ),
            version: Version.text
        )
        do throws(FileSystemError) {
            try target.write(format.render(report, options))
        } catch {
            try Console.giveUp(error.message)
        }
        if !target.isStandardOutput { Console.note(saying: "\(report.headline) \(target.path) says more.") }
        try Self.status(Self.policy(settings).verdict(of: report)).exit()
    }

    private static func policy(_ settings: ResolvedSettings) -> FailurePolicy {
        FailurePolicy(
            threshold: settings.text(.failOn).flatMap(Severity.init) ?? .low,
            allowsUndetermined: settings.isOn(.allowsUndetermined),
            allowsFindings: settings.isOn(.exitsZero)
        )
    }

    private static func status(_ verdict: FailurePolicy.Verdict) -> ExitStatus {
        switch verdict {
        case .clean: .clean
        case .findings: .findings
        case .incomplete: .couldNotComplete
        }
    }
}
