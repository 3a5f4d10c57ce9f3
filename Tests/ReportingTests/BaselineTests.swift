import Findings
import Messages
import SourceText
import TestSupport
import Testing

@testable import Reporting

/// What a baseline records, covers and refuses.
struct BaselineTests {
    private static func finding(
        _ address: String,
        _ outcome: Outcome = .failed,
        root: String = "live",
        rule: String = "node-secure-boot",
        severity: Severity = .high
    ) -> Finding {
        Finding(
            rule: rule,
            outcome: outcome,
            severity: severity,
            address: address,
            root: root,
            location: SourceLocation(file: "main.tf", line: 1, column: 1, end: .init(line: 1, column: 2)),
            label: "",
            calls: [],
            message: "m",
            because: "b",
            missing: [],
            fix: .none,
            attribute: "x"
        )
    }

    private static func report(_ findings: [Finding], roots: [String] = ["live", "lab"]) -> ScanReport {
        ScanReport(findings: findings, unread: [], folderCount: 1, roots: roots, sources: [:])
    }

    private func refusal(_ text: String) -> String {
        let source = SourceFile(path: "known.json", text: text)
        do throws(SyntaxError) {
            _ = try Baseline(source)
            return "accepted"
        } catch {
            let place = source.position(at: error.range.lowerBound)
            return "\(place.line):\(place.column): \(error.message)"
        }
    }

    @Test func recordsWhatIsComplainedAboutAndNothingElse() {
        let suppressed = Self.finding("d").suppressed(
            by: Suppression(kind: .comment(Self.finding("d").location), reason: "r")
        )
        let baseline = Baseline(
            of: Self.report([
                Self.finding("b"), Self.finding("a", .notDetermined), Self.finding("c", .passed), suppressed,
            ])
        )
        #expect(baseline.entries.map(\.address) == ["a", "b"])
        #expect(baseline.entries.map(\.outcome) == [.notDetermined, .failed])
        #expect(baseline.roots == ["lab", "live"])
    }

    @Test func isReadAsItWasWritten() throws {
        let baseline = Baseline(of: Self.report([Self.finding("b"), Self.finding("a", .notDetermined)]))
        #expect(try Baseline(SourceFile(path: "f", text: baseline.text)) == baseline)
    }

    @Test func coversTheSameOutcomeAlone() {
        let baseline = Baseline(
            of: Self.report([
                Self.finding("a"), Self.finding("b", .notDetermined), Self.finding("c"), Self.finding("d"),
            ])
        )
        let now = [
            Self.finding("a"), Self.finding("b", .failed), Self.finding("c", .notDetermined),
            Self.finding("d", .passed), Self.finding("e"),
        ]
        let (findings, match) = baseline.apply(to: now, file: "known.json")
        #expect(findings.map(\.outcome) == [.suppressed, .failed, .notDetermined, .passed, .failed])
        #expect(findings[0].suppression?.kind == .baseline(file: "known.json"))
        #expect(match.matched == 1)
        #expect(match.gone.map(\.address) == ["d"])
    }

    @Test func anotherProjectIsRefused() {
        let baseline = Baseline(of: Self.report([Self.finding("a")]))
        #expect(baseline.refusal(for: ["live"]) == nil)
        #expect(baseline.refusal(for: ["other"])?.description.contains("lab, live") == true)
        #expect(baseline.refusal(for: [])?.description.contains("none") == true)
        #expect(Baseline(of: Self.report([])).refusal(for: ["other"]) == nil)
    }

    @Test func whatIsGoneIsNamedUpToALimit() {
        let baseline = Baseline(of: Self.report((0..<30).map { Self.finding("pool.p\($0)") }))
        let words = BaselineWords.remarks(baseline.apply(to: [], file: "known.json").match).map(\.description)
        #expect(words.count == 22)
        #expect(words.first?.hasPrefix("30 findings recorded in known.json are gone") == true)
        #expect(words.last == "  and 10 more")
        #expect(BaselineWords.remarks(nil).isEmpty)
    }

    @Test(arguments: PackageFolder.names(in: "Fixtures/baselines/refused"))
    func refuses(_ name: String) throws {
        // The name says where, the words are in the file: what a broken baseline looks like is up to it.
        let text = try PackageFolder.text("Fixtures/baselines/refused/\(name)")
        let expected = try PackageFolder.text("Fixtures/baselines/expected/\(name).txt")
        #expect(refusal(text) + "\n" == expected)
    }

    // MARK: What makes a scan fail

    @Test func policiesCountWhatTheyAreToldTo() {
        let high = Self.report([Self.finding("a")])
        let open = Self.report([Self.finding("a", .notDetermined)])
        let unread = ScanReport(
            findings: [Self.finding("a")],
            unread: [UnreadFile(file: "f", error: "e")],
            folderCount: 1,
            sources: [:]
        )
        #expect(FailurePolicy().verdict(of: high) == .findings)
        #expect(FailurePolicy(threshold: .high).verdict(of: high) == .findings)
        #expect(FailurePolicy(threshold: .critical).verdict(of: high) == .clean)
        #expect(FailurePolicy().verdict(of: open) == .findings)
        #expect(FailurePolicy(threshold: .critical).verdict(of: open) == .clean)
        #expect(FailurePolicy(allowsUndetermined: true).verdict(of: open) == .clean)
        #expect(FailurePolicy(allowsUndetermined: true).verdict(of: high) == .findings)
        #expect(FailurePolicy(allowsFindings: true).verdict(of: high) == .clean)
        #expect(FailurePolicy(allowsFindings: true).verdict(of: unread) == .incomplete)
        #expect(FailurePolicy().verdict(of: Self.report([Self.finding("a", .passed)])) == .clean)
    }
}
