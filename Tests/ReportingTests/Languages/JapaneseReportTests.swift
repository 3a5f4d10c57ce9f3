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
        let path = path.hasPrefix("/") ? path : PackageFolder.path(path)
        let scan = TerraformScan(path, options: TerraformOptions())
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
            #expect(englishLines(format.render(report, options)) == [])
        }
    }

    /// Lines with three English words in a row, code frames and what stands in backquotes left out.
    private func englishLines(_ text: String) -> [String] {
        text.split(separator: "\n").map(String.init).filter { line in
            guard line.firstMatch(of: /^ *\d* \| (?! *\^)/) == nil else { return false }
            let words = line.replacing(/`[^`]*`/, with: "")
            return words.contains(/(^|[^\w."])[a-z]{2,} [a-z]{2,} [a-z]{2,}/)
        }
    }

    /// Expressions that Terraform refuses, each for a reason of its own.
    static let refused = [
        "nope()", "upper()", "upper(\"a\", \"b\")", "length(5)", "length(null)", "tobool([])", "tonumber({})",
        "tobool(\"x\")",
        "tonumber(\"x\")", "1 / 0", "null.a", "{}.a", "[][0]", "\"a\".b", "5[0]", "toset([])[0]", "\"a${null}\"",
        "!null", "-[]",
        "[for x in 5 : x]", "{for x in [1, 1] : x => x}", "{for x in [null] : x => x}", "[for x in [1] : x if null]",
        "element([], 0)", "slice([1], 2, 1)", "coalesce(null)", "lookup({}, \"a\")", "zipmap([\"a\"], [])",
        "range(0, 5, -1)",
        "sum([])", "one([1, 2])", "chunklist([1], -1)", "parseint(\"z\", 10)", "parseint(\"1\", 99)",
        "cidrhost(\"x\", 1)",
        "cidrhost(\"10.0.0.0/8\", -1e30)", "cidrsubnet(\"10.0.0.0/8\", 30, 0)", "cidrnetmask(\"::/8\")",
        "format(\"%d\")",
        "format(\"%d\", \"x\")", "format(\"%\")", "format(\"%y\", 1)", "format(\"x\", 1)",
        "formatlist(\"%s\", [1], [1, 2])",
        "formatdate(\"ZZZZZZ\", \"2024-01-01T00:00:00Z\")", "formatdate(\"'\", \"2024-01-01T00:00:00Z\")",
        "timeadd(\"x\", \"1h\")",
        "timeadd(\"2024-01-01T00:00:00Z\", \"x\")", "jsondecode(\"{\")", "yamldecode(\"\")", "csvdecode(\"a,a\\n\")",
        "csvdecode(\"a,b\\n1\\n\")", "base64decode(\"!\")", "regex(\"x\", \"y\")", "regex(\"(?P<a>x)(y)\", \"xy\")",
        "file(\"none\")", "templatefile(\"none\", {})", "urldecode(\"%x\")", "uuidv5(\"x\", \"y\")",
        "rsadecrypt(\"a\", \"b\")",
        "indent(-1, \"a\")", "try()", "can()", "upper([]...)", "each.key", "count.index", "path.none", "local.none",
        "google_container_cluster", "var", "range(5000)", "bcrypt(\"a\")", "[1, 2].*.x", "\"%{ if null }a%{ endif }\"",
    ]

    @Test(arguments: refused)
    func refusalsHoldNoEnglish(_ expression: String) throws {
        let terraform = """
            resource "google_container_node_pool" "a" {
              cluster = "c"
              node_config {
                shielded_instance_config {
                  enable_integrity_monitoring = \(expression)
                }
              }
            }
            """
        try PackageFolder.withTemporaryFolder { folder in
            try PackageFolder.write(["main.tf": terraform], to: folder)
            let report = report(folder)
            #expect(report.count(.notDetermined) + report.unread.count > 0)
            #expect(untranslated(report) == [])
            for format in ReportFormats.all where !format.isForPrograms {
                #expect(englishLines(format.render(report, ReportOptions(catalogue: .japanese))) == [])
            }
        }
    }

    @Test func whatTheSystemSaysIsJapanese() throws {
        do {
            _ = try DiskFileSystem().read("/nowhere/at/all", limit: 1)
            Issue.record("there is such a file")
        } catch {
            #expect(error.message.text(in: .japanese) == "このファイルを開けません: ファイルまたはフォルダがありません")
        }
    }

    @Test func theFleetInJapanese() throws {
        let options = ReportOptions(showsPassed: true, catalogue: .japanese)
        for format in ReportFormats.all where format.name == "text" {
            let text = format.render(report("Examples/fleet"), options)
            #expect(text == (try Snapshot.recorded("japanese/fleet.txt", actual: text)))
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
