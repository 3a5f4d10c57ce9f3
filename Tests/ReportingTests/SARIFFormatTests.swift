import Findings
import Foundation
import Posture
import SourceText
import Testing

@testable import Reporting

/// What code scanning reads: places it can find, identities that last, nothing that only looks like an edit.
struct SARIFFormatTests {
    private typealias Object = [String: Any]

    private func run(_ findings: [Finding], showsPassed: Bool = false) throws -> Object {
        let report = ScanReport(
            findings: findings,
            unread: [],
            folderCount: 1,
            sources: [
                SampleReport.hostilePath: SampleReport.source, "prod.tfvars": SampleReport.variables,
                "plan.json": .init(path: "plan.json", text: "false"), "main.tf": .init(path: "main.tf", text: "trues"),
            ]
        )
        let text = SampleReport.text("sarif", ReportOptions(showsPassed: showsPassed), report)
        let log = try #require(try JSONSerialization.jsonObject(with: Data(text.utf8)) as? Object)
        return try #require((log["runs"] as? [Object])?.first)
    }

    private func results(_ findings: [Finding], showsPassed: Bool = false) throws -> [Object] {
        try #require(try run(findings, showsPassed: showsPassed)["results"] as? [Object])
    }

    @Test(arguments: [
        ("a b/日.tf", "a%20b/%E6%97%A5.tf"), ("100%#?.tf", "100%25%23%3F.tf"), ("a\\b.tf", "a%5Cb.tf"),
        ("c:/x.tf", "c%3A/x.tf"), ("./a//b/../c.tf", "a/c.tf"), ("../x.tf", "../x.tf"), ("\n\".tf", "%0A%22.tf"),
        ("/etc/a b.tfvars", "file:///etc/a%20b.tfvars"),
    ])
    func pathsAreURIs(_ path: String, _ uri: String) {
        #expect(RepositoryPath.uri(RepositoryPath.join(".", path)) == uri)
    }

    @Test func pathsAreRelativeToTheRepository() {
        #expect(RepositoryPath.join("infra/gke", "../modules/main.tf") == "infra/modules/main.tf")
        #expect(RepositoryPath.join("infra", "/etc/x.tfvars") == "/etc/x.tfvars")
        #expect(RepositoryPath.join("infra", "../../x.tf") == "../x.tf")
    }

    @Test func everyRuleIsListedAndFound() throws {
        let run = try run(SampleReport.findings)
        let driver = try #require((run["tool"] as? Object)?["driver"] as? Object)
        let ids = try #require(driver["rules"] as? [Object]).map { $0["id"] as? String }
        #expect(ids == RuleRegistry.descriptions.map(\.id).sorted())
        for result in try #require(run["results"] as? [Object]) {
            let index = try #require(result["ruleIndex"] as? Int)
            #expect(ids[index] == result["ruleId"] as? String)
        }
    }

    @Test func levelsAndKindsFollowTheOutcome() throws {
        let results = try results(SampleReport.findings, showsPassed: true)
        let pairs = results.map { "\($0["ruleId"] ?? "") \($0["kind"] ?? "") \($0["level"] ?? "")" }
        #expect(
            Set(pairs) == [
                "node-secure-boot fail error", "node-integrity-monitoring fail error",
                "cluster-shielded-nodes open none", "cluster-version-too-old fail warning",
                "node-image-unsupported fail note", "node-image-unsupported pass none",
            ]
        )
    }

    /// SARIF 2.1.0, section 3.27.23: all results have suppressions or none has.
    @Test func suppressionsAreToldForAllOrNone() throws {
        let all = try results(SampleReport.findings)
        #expect(all.allSatisfy { $0["suppressions"] is [Object] })
        let kinds = all.compactMap { ($0["suppressions"] as? [Object])?.first?["kind"] as? String }
        #expect(kinds.sorted() == ["external", "inSource"])
        #expect(try results([SampleReport.finding()])[0]["suppressions"] == nil)
    }

    /// A suppressed question stays a question.
    @Test func whatIsSuppressedAndOpenIsNotCalledWrong() throws {
        let open = SampleReport.finding("node-secure-boot", .notDetermined, missing: [.init(.variable, "var.x")])
        let suppressed = open.suppressed(by: Suppression(kind: .baseline(file: "b"), reason: "r"))
        #expect(try results([suppressed])[0]["kind"] as? String == "open")
    }

    @Test func fingerprintsAreUniqueInARun() throws {
        let finding = SampleReport.finding()
        let other = SampleReport.finding(at: SampleReport.place("other.tf", 9, 9))
        let prints = try results([finding, other, finding]).compactMap {
            ($0["partialFingerprints"] as? [String: String])?["shieldwatch/v1"]
        }
        let base = finding.fingerprint.description
        #expect(prints == [base, "\(base):2", "\(base):3"])
    }

    @Test func onlyALiteralFalseInConfigurationIsEdited() throws {
        func fixes(_ finding: Finding) throws -> [Object]? { try results([finding])[0]["fixes"] as? [Object] }
        let literal = SampleReport.finding(at: SampleReport.place(SampleReport.hostilePath, 3, 51))
        let change = try #require((try fixes(literal)?.first?["artifactChanges"] as? [Object])?.first)
        let replacement = try #require((change["replacements"] as? [Object])?.first)
        #expect((replacement["insertedContent"] as? Object)?["text"] as? String == "true")
        #expect((replacement["deletedRegion"] as? Object)?["startColumn"] as? Int == 51)

        let elsewhere = SampleReport.finding(source: SampleReport.place("prod.tfvars", 1, 9))
        #expect(try fixes(elsewhere)?.count == 1)
        #expect(try fixes(SampleReport.finding(at: SampleReport.place("main.tf", 1, 1))) == nil)
        #expect(try fixes(SampleReport.finding(at: SampleReport.place("plan.json", 1, 1))) == nil)
        #expect(try fixes(SampleReport.finding(at: SampleReport.place("absent.tf", 1, 1))) == nil)
        #expect(try fixes(SampleReport.finding(at: SampleReport.place(SampleReport.hostilePath, 3, 50))) == nil)
    }

    @Test func messagesHoldNoLinksAndSlotsOfTheInput() throws {
        let text = try #require((try results([SampleReport.findings[1]])[0]["message"] as? Object)?["text"] as? String)
        #expect(text.contains("{{braces}}"))
        #expect(text.contains("[a link] (https://evil.example)"))
        #expect(text.contains("[prod.tfvars:1:9](0)"))
        #expect(text.contains(#"[module.pools\["night"\]](1)"#))
    }
}
