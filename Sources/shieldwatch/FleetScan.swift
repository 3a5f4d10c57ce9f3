import AlertChecks
import Findings
import FleetInput
import GKEInventory
import Messages
import Posture
import Reporting
import TerraformInput

/// One scan: from paths to a report.
struct FleetScan {
    let paths: [String]
    let options: TerraformOptions

    /// The file of findings that are known; nil for none.
    var baseline: String?

    /// The day on which suppressions have to hold; asked for only where it matters.
    var today: () -> Day = { Console.today }

    /// Where the files are.
    var fileSystem: any FileSystem = DiskFileSystem()

    /// Reads and judges everything below the paths.
    func report() -> ScanReport {
        let scan = FleetInput(
            paths,
            options: options,
            selection: AlertingSummary.selection,
            fileSystem: fileSystem
        )
        for name in scan.undeclaredVariables {
            Console.note(saying: "no root module declares the variable '\(name)' given with --var")
        }
        let evaluator = RuleEvaluator()
        let review = SuppressionReview(scan.comments, today: today)
        let inventories = AlertingSummary.added(to: scan.inventories, sources: scan.files.sources)
        let roots = inventories.map(\.root)
        let judged = KnownFindings(
            review.apply(to: inventories.flatMap(evaluator.findings)),
            roots: roots,
            baseline: baseline
        )
        let others = inventories.flatMap(\.unreadableModules).filter { !$0.concernsNodes }
        return ScanReport(
            findings: judged.findings,
            unread: scan.files.unread + judged.unread,
            notFollowed: others.map {
                ScanReport.NotFollowed(address: $0.address, source: $0.source, location: $0.origin.location)
            },
            passedOver: scan.files.passedOver,
            folderCount: scan.folderCount,
            documentCount: scan.documentCount,
            folder: scan.folderInRepository,
            roots: roots,
            baseline: judged.match,
            sources: scan.files.sources.merging(judged.sources) { first, _ in first }
        )
    }
}
