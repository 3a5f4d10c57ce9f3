import Messages
import Reporting
import TestSupport
import Testing

/// Every format writes what is recorded for it, byte for byte.
struct ReportSnapshotTests {
    @Test(arguments: ReportFormats.all.map(\.name))
    func writesWhatIsRecorded(_ name: String) throws {
        let text = SampleReport.text(name)
        #expect(text == SampleReport.text(name))
        #expect(try Snapshot.recorded("reports/\(name).txt", actual: text) == text)
        #expect(text.hasSuffix("\n") && !text.hasSuffix("\n\n"))
    }

    /// A format without a recorded report would not be noticed to change, and a report without a format never is.
    @Test func everyFormatHasASnapshot() {
        let names = ReportFormats.all.map { "\($0.name).txt" }.sorted()
        #expect(PackageFolder.names(in: "Fixtures/snapshots/reports") == names)
    }

    @Test(arguments: ReportFormats.all.map(\.name))
    func theOrderOfFindingsDoesNotMatter(_ name: String) {
        let other = ScanReport(
            findings: SampleReport.findings.reversed(),
            unread: SampleReport.report.unread,
            notFollowed: SampleReport.report.notFollowed,
            folderCount: 2,
            folder: "infra",
            sources: [SampleReport.hostilePath: SampleReport.source, "prod.tfvars": SampleReport.variables]
        )
        #expect(SampleReport.text(name) == SampleReport.text(name, SampleReport.options, other))
    }

    /// What people read is said in the language of the report.
    @Test(arguments: ["text", "github", "markdown"])
    func speaksTheLanguageOfTheReport(_ name: String) {
        let japanese = MessageCatalogue(
            .japanese,
            templates: ["Nodes boot what nobody signed": "署名のないものが起動します", "high": "高"],
            separators: [.comma: "、"]
        )
        let text = SampleReport.text(name, ReportOptions(catalogue: japanese))
        #expect(text.contains("署名のないものが起動します"))
        #expect(text.contains("高"))
        #expect(!text.contains("Nodes boot"))
    }

    @Test func verboseTextListsWhatIsSuppressed() {
        #expect(!SampleReport.text("text").contains("drivers"))
        let text = SampleReport.text("text", ReportOptions(isVerbose: true))
        #expect(text.contains("signed</b> @octocat (until 2027-01-31), comment at main.tf:59\n"))
        #expect(text.contains("known before·the scan, baseline baseline file.json\n"))
    }
}
