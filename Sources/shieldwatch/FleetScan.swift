import Findings
import GKEInventory
import Posture
import Reporting
import SourceText
import TerraformInput

/// One scan of several paths: from files to a report.
struct FleetScan {
    let paths: [String]
    let options: TerraformOptions

    /// Reads and judges everything below the paths.
    func report() -> ScanReport {
        var collected = Collected()
        for path in paths { collected.add(path, options, prefixed: paths.count > 1) }
        return ScanReport(
            findings: collected.findings, unread: collected.unread, notFollowed: collected.notFollowed,
            passedOver: collected.passedOver, folderCount: collected.folderCount, sources: collected.sources)
    }

    /// What the paths have yielded so far.
    private struct Collected {
        var findings: [Finding] = []
        var unread: [UnreadFile] = []
        var notFollowed: [ScanReport.NotFollowed] = []
        var passedOver: [UnreadFile] = []
        var folderCount = 0
        var sources: [String: SourceFile] = [:]

        mutating func add(_ path: String, _ options: TerraformOptions, prefixed: Bool) {
            do {
                let scan = try TerraformScan(path, options: options, prefix: prefixed ? path : nil)
                if scan.folderCount == 0 {
                    unread.append(UnreadFile(file: path, error: "there are no Terraform files here"))
                }
                folderCount += scan.folderCount
                let evaluator = RuleEvaluator()
                for inventory in scan.inventories {
                    findings += evaluator.findings(in: inventory)
                    notFollowed += inventory.unreadableModules.filter { !$0.concernsNodes }.map {
                        ScanReport.NotFollowed(address: $0.address, source: $0.source, location: $0.origin.location)
                    }
                }
                unread += scan.files.unread
                passedOver += scan.files.passedOver
                sources.merge(scan.files.sources) { first, _ in first }
            } catch {
                unread.append(UnreadFile(file: path, error: error.message))
            }
        }
    }
}
