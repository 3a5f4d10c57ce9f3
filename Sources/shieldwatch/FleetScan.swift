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

    /// The file of findings that are known; nil for none.
    var baseline: String?

    /// The day on which suppressions have to hold; asked for only where it matters.
    var today: () -> Day = { Console.today }

    /// Reads and judges everything below the paths.
    func report() -> ScanReport {
        let scan = TerraformScan(paths, options: options)
        for name in scan.undeclaredVariables {
            Console.note("no root module declares the variable '\(name)' given with --var")
        }
        let evaluator = RuleEvaluator()
        let review = SuppressionReview(scan.comments, today: today)
        let roots = scan.inventories.map(\.root)
        let judged = known(review.apply(to: scan.inventories.flatMap(evaluator.findings)), roots)
        let others = scan.inventories.flatMap(\.unreadableModules).filter { !$0.concernsNodes }
        return ScanReport(
            findings: judged.findings,
            unread: scan.files.unread + judged.unread,
            notFollowed: others.map {
                ScanReport.NotFollowed(address: $0.address, source: $0.source, location: $0.origin.location)
            },
            passedOver: scan.files.passedOver,
            folderCount: scan.folderCount,
            roots: roots,
            baseline: judged.match,
            sources: scan.files.sources.merging(judged.sources) { first, _ in first }
        )
    }

    /// Findings after a baseline was held against them, or why it could not be.
    private struct Known {
        var findings: [Finding]
        var match: BaselineMatch?
        var unread: [UnreadFile] = []
        var sources: [String: SourceFile] = [:]
    }

    private func known(_ findings: [Finding], _ roots: [String]) -> Known {
        var known = Known(findings: findings)
        guard let path = baseline else { return known }
        let bytes: [UInt8]
        do throws(FileSystemError) {
            bytes = try DiskFileSystem().read(path, limit: Baseline.sizeLimit)
        } catch {
            known.unread = [UnreadFile(file: path, error: error.message)]
            return known
        }
        let source = SourceFile(path: path, bytes: bytes)
        do throws(SyntaxError) {
            let baseline = try Baseline(source)
            if let refusal = baseline.refusal(for: roots) {
                known.unread = [UnreadFile(file: path, error: refusal)]
            } else {
                let (findings, match) = baseline.apply(to: findings, file: path)
                (known.findings, known.match) = (findings, match)
            }
        } catch {
            let place = source.position(at: error.range.lowerBound)
            known.unread = [UnreadFile(file: path, line: place.line, column: place.column, error: error.message)]
            known.sources = [path: source]
        }
        return known
    }
}
