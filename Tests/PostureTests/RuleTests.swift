import AlertChecks
import Findings
import Foundation
import Messages
import TerraformInput
import TestSupport
import Testing

@testable import Posture

/// Every rule is registered, described, and right about its own examples.
struct RuleTests {
    static let descriptions = RuleRegistry.rules.map(\.description)

    @Test func everyFileInRulesHasItsLineInTheRegistry() {
        let files = PackageFolder.names(in: "Sources/Posture/Rules").map {
            $0.replacingOccurrences(of: ".swift", with: "")
        }
        #expect(files.sorted() == RuleRegistry.rules.map { "\(type(of: $0))" }.sorted())
    }

    @Test func idsAndAliasesAreUnique() {
        let names = Self.descriptions.flatMap { [$0.id] + $0.aliases }.map { $0.lowercased() }
        #expect(Set(names).count == names.count)
    }

    @Test(arguments: descriptions.map(\.id))
    func isFoundByIdAndAlias(_ id: String) throws {
        let description = try #require(RuleRegistry.rule(named: id)).description
        #expect(description.id == id)
        for alias in description.aliases { #expect(RuleRegistry.rule(named: alias.lowercased())?.description.id == id) }
    }

    @Test(arguments: descriptions.map(\.id))
    func hasEverythingToExplainIt(_ id: String) throws {
        let description = try #require(RuleRegistry.rule(named: id)).description
        for language in Language.allCases {
            let prose = description.prose(in: language)
            #expect(!prose.title.isEmpty && !prose.summary.isEmpty)
            #expect(prose.risk.count >= 2 && prose.repair.count >= 4)
            #expect(prose.repair.contains { $0.contains("gcloud") })
        }
        #expect(description.japanese.risk.count >= description.english.risk.count)
        #expect(description.japanese.repair.count == description.english.repair.count)
        let commands = try #require(description.commands)
        #expect(commands.split(separator: "\n").allSatisfy { $0.count <= 120 })
        #expect(description.cis.map { $0.wholeMatch(of: /\d+\.\d+\.\d+/) != nil } ?? true)
        #expect(description.references.allSatisfy { $0.hasPrefix("https://") } && !description.references.isEmpty)
    }

    /// Every line of the commands begins a command of gcloud or kubectl, or goes on with the one before.
    @Test(arguments: descriptions.map(\.id))
    func commandsAreWhole(_ id: String) throws {
        let lines = try #require(RuleRegistry.rule(named: id)?.description.commands).split(separator: "\n")
        for (index, line) in lines.enumerated() {
            let goesOn = index > 0 && lines[index - 1].hasSuffix("\\")
            #expect(goesOn == line.hasPrefix("  --"), "\(line)")
            #expect(goesOn || line.hasPrefix("gcloud ") || line.hasPrefix("kubectl "), "\(line)")
        }
        #expect(lines.last?.hasSuffix("\\") == false)
    }

    @Test(arguments: descriptions.map(\.id))
    func judgesItsExamples(_ id: String) throws {
        let rule = try #require(RuleRegistry.rule(named: id))
        #expect(try outcomes(rule, rule.description.bad).contains(.failed))
        let good = try outcomes(rule, rule.description.good)
        #expect(!good.isEmpty && good.allSatisfy { $0 == .passed })
    }

    private func outcomes(_ rule: any Rule, _ terraform: String) throws -> [Outcome] {
        try PackageFolder.withTemporaryFolder { folder in
            try PackageFolder.write(["main.tf": terraform], to: folder)
            let scan = TerraformScan([folder], options: TerraformOptions(), selection: AlertingSummary.selection)
            #expect(scan.files.unread.isEmpty)
            return AlertingSummary.added(to: scan.inventories).flatMap { RuleEvaluator(rules: [rule]).findings(in: $0) }
                .map(\.outcome)
        }
    }
}
