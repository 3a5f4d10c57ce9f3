import Findings
import GKEInventory
import Messages
import Posture
import SourceText
import TerraformInput
import TestSupport
import Testing

@testable import Reporting

/// Japanese reports are Japanese throughout, whatever is scanned.
struct JapaneseReportTests {
    static let cases = PackageFolder.names(in: "Fixtures/posture").filter { $0 != "README.md" }

    private func report(_ path: String) -> ScanReport {
        let scan = TerraformScan(PackageFolder.path(path), options: TerraformOptions())
        let others = scan.inventories.flatMap(\.unreadableModules).filter { !$0.concernsNodes }
        return ScanReport(
            findings: scan.inventories.flatMap { RuleEvaluator().findings(in: $0) },
            unread: scan.files.unread,
            notFollowed: others.map { .init(address: $0.address, source: $0.source, location: $0.origin.location) },
            passedOver: scan.files.passedOver,
            folderCount: scan.folderCount,
            sources: scan.files.sources
        )
    }

    @Test(arguments: cases)
    func reportsHoldNoEnglish(_ name: String) {
        let report = report("Fixtures/posture/\(name)")
        #expect(untranslated(report).isEmpty, "\(untranslated(report))")
        let options = ReportOptions(showsPassed: true, isVerbose: true, catalogue: .japanese)
        for format in ReportFormats.all where !format.isForPrograms {
            let text = format.render(report, options)
            for line in text.split(separator: "\n") where line.firstMatch(of: /^ *\d* \| (?! *\^)/) == nil {
                let words = line.replacing(/`[^`]*`/, with: "")
                #expect(words.firstMatch(of: /(^|[^\w."])[a-z]{2,} [a-z]{2,} [a-z]{2,}/) == nil, "\(line)")
            }
        }
    }

    @Test func theFleetInJapanese() throws {
        let options = ReportOptions(showsPassed: true, catalogue: .japanese)
        for format in ReportFormats.all where format.name == "text" {
            let text = format.render(report("Examples/fleet"), options)
            #expect(text == (try Snapshot.recorded("reports/fleet.ja.txt", actual: text)))
        }
    }

    /// The templates of a report that the catalogue lacks, single words included.
    private func untranslated(_ report: ScanReport) -> [String] {
        let messages =
            report.findings.flatMap { [$0.message, $0.label, $0.because, FindingWords.outcome($0)] }
            + report.findings.compactMap(FindingWords.help) + report.findings.flatMap { $0.missing.map(\.detail) }
            + (report.unread + report.passedOver).map(\.error)
        return Set(messages.flatMap(missing)).sorted()
    }
}

/// The templates in a message that the Japanese catalogue lacks.
private func missing(_ message: Message) -> [String] {
    let isWord = message.template.contains { $0.isLetter }
    let own = isWord && MessageCatalogue.japanese.templates[message.template] == nil ? [message.template] : []
    return own
        + message.arguments.flatMap { argument in
            switch argument {
            case .text: [String]()
            case .message(let message): missing(message)
            case .list(let messages, _): messages.flatMap(missing)
            }
        }
}
