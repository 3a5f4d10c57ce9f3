import Findings
import GKEInventory
import Posture
import Reporting
import SourceText
import TerraformInput

/// One scan: from paths to a report.
struct FleetScan {
    let paths: [String]
    let options: TerraformOptions

    /// Reads and judges everything below the paths.
    func report() -> ScanReport {
        let scan = TerraformScan(paths, options: options)
        for name in scan.undeclaredVariables {
            Console.note("no root module declares the variable '\(name)' given with --var")
        }
        let evaluator = RuleEvaluator()
        let others = scan.inventories.flatMap(\.unreadableModules).filter { !$0.concernsNodes }
        return ScanReport(
            findings: scan.inventories.flatMap(evaluator.findings),
            unread: scan.files.unread,
            notFollowed: others.map {
                ScanReport.NotFollowed(address: $0.address, source: $0.source, location: $0.origin.location)
            },
            passedOver: scan.files.passedOver,
            folderCount: scan.folderCount,
            folder: scan.folderInRepository,
            sources: scan.files.sources
        )
    }
}
