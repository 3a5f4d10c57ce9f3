import Findings
import Messages
import TerraformInput
import TestSupport
import Testing

@testable import Posture

/// What comments say, and what is said about them.
struct SuppressionTests {
    private func review(_ files: [String: String], today: String = "2026-11-24") throws -> [Finding] {
        try PackageFolder.withTemporaryFolder { folder in
            try PackageFolder.write(files, to: folder)
            let scan = TerraformScan(folder, options: TerraformOptions())
            let day = try #require(Day(today))
            return SuppressionReview(scan.comments) { day }
                .apply(to: scan.inventories.flatMap(RuleEvaluator().findings))
        }
    }

    private static func pool(_ comment: String) -> String {
        """
        \(comment)
        resource "google_container_node_pool" "web" {
          cluster = "prod"
        }

        """
    }

    @Test func readsRulesReasonAndLastDay() throws {
        let clause = try SuppressionClause("ignore a,b the vendor, until then Until 2027-01-31")
        #expect(clause.names == ["a", "b"])
        #expect(clause.reason == "the vendor, until then")
        #expect(clause.until == Day("2027-01-31"))
        #expect(try SuppressionClause("ignore a").reason.isEmpty)
    }

    @Test(arguments: [
        "", " ignore a b", "ignored a b", "ignore", "ignore a, b", "ignore ,a b", "ignore a b until",
        "ignore a b until 2027-02-29", "ignore a b until 2027-1-31", "ignore a b until 2027-01-31.",
        "ignore a until 2027-01-31 b", "ignore a b until 2027-01-31 until 2027-02-28",
    ])
    func refusesWhatItCannotUnderstand(_ text: String) {
        #expect(throws: SuppressionClause.Fault.self) { try SuppressionClause(text) }
    }

    @Test func aFindingSaysWhoDecidedAndWhy() throws {
        let findings = try review([
            "main.tf": Self.pool("# shieldwatch:ignore node-secure-boot a lab until 2027-01-31")
        ])
        let suppressed = try #require(findings.first { $0.outcome == .suppressed })
        let suppression = try #require(suppressed.suppression)
        #expect(suppression.reason == "a lab")
        #expect(suppression.until == Day("2027-01-31"))
        guard case .comment(let location) = suppression.kind else {
            Issue.record("not a comment"); return
        }
        #expect(location.line == 1 && location.column == 1 && location.file == "main.tf")
    }

    @Test func theDayIsAskedForOnlyWhereItMatters() throws {
        try PackageFolder.withTemporaryFolder { folder in
            try PackageFolder.write(["main.tf": Self.pool("# shieldwatch:ignore node-secure-boot a lab")], to: folder)
            let scan = TerraformScan(folder, options: TerraformOptions())
            _ = SuppressionReview(scan.comments) {
                Issue.record("asked for the day")
                return Day(secondsSince1970: 0)
            }
        }
    }

    @Test func fingerprintsStayWhenLinesMove() throws {
        let text = Self.pool("# shieldwatch:ignore node-secure-boot\n# shieldwatch:ignore nothing at all")
        func remarks(_ text: String) throws -> [Fingerprint] {
            try review(["main.tf": text]).filter { $0.rule.hasPrefix("suppression-") }.map(\.fingerprint)
        }
        let before = try remarks(text)
        #expect(before.count == 2)
        #expect(try remarks("locals {}\n\n\n" + text) == before)
    }

    @Test func manyCommentsTakeNoLongerThanTheyAreMany() throws {
        let comment = "# shieldwatch:ignore node-secure-boot a lab"
        let comments = Array(repeating: comment, count: 10_000).joined(separator: "\n")
        let clock = ContinuousClock()
        var findings: [Finding] = []
        let time = try clock.measure { findings = try review(["main.tf": Self.pool(comments)]) }
        #expect(findings.count { $0.rule == "suppression-unused" } == 9_999)
        #expect(time < .seconds(30))
    }

    @Test(arguments: SuppressionRules.all.map(\.id))
    func judgesItsExamples(_ id: String) throws {
        let description = try #require(RuleRegistry.description(named: id))
        #expect(try review(["main.tf": description.bad]).contains { $0.rule == id && $0.outcome == .failed })
        let good = try review(["main.tf": description.good])
        #expect(!good.isEmpty && !good.contains { $0.rule.hasPrefix("suppression-") })
    }

    @Test(arguments: SuppressionRules.all.map(\.id))
    func isExplained(_ id: String) throws {
        let prose = try #require(RuleRegistry.description(named: id)).english
        #expect(!prose.title.isEmpty && !prose.summary.isEmpty)
        #expect(prose.risk.count >= 2 && prose.repair.count >= 2)
    }

    @Test func idsDoNotCollideWithRules() {
        let names = RuleRegistry.descriptions.flatMap { [$0.id] + $0.aliases }.map { $0.lowercased() }
        #expect(Set(names).count == names.count)
    }

    @Test func anUnknownRuleNamesTheNearest() {
        #expect(RuleRegistry.unknown("node-secureboot").description.contains("'node-secure-boot'"))
        #expect(RuleRegistry.unknown("CKV_GCP_27").description.contains("CKV_GCP_"))
        #expect(RuleRegistry.unknown("xyz").description.contains("shieldwatch rules"))
    }
}
