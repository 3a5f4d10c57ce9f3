import AlertChecks
import Findings
import Foundation
import TerraformInput
import TestSupport
import Testing

@testable import Posture

/// Every folder below Fixtures/suppressions gives exactly the results that its expected.json lists.
struct SuppressionFixtureTests {
    static let cases = PackageFolder.names(in: "Fixtures/suppressions")

    private struct Expected: Decodable {
        struct Result: Decodable {
            let address, rule, outcome: String
            let root: String?
            let line: Int?
        }

        let note, today: String
        let arguments: [String]?
        let results: [Result]
    }

    @Test func thereAreCases() {
        #expect(Self.cases.count > 45)
    }

    @Test(arguments: cases)
    func givesTheTruth(_ name: String) throws {
        let folder = PackageFolder.path("Fixtures/suppressions/\(name)")
        let data = try Data(contentsOf: URL(fileURLWithPath: "\(folder)/expected.json"))
        let expected = try JSONDecoder().decode(Expected.self, from: data)
        let today = try #require(Day(expected.today))
        let scan = TerraformScan(
            [folder],
            options: try Self.options(expected.arguments ?? [], in: folder),
            selection: AlertingSummary.selection
        )
        let inventories = AlertingSummary.added(to: scan.inventories)
        let findings = SuppressionReview(scan.comments) { today }
            .apply(to: inventories.flatMap(RuleEvaluator().findings))

        #expect(scan.files.unread.isEmpty)
        let lines = findings.filter { $0.outcome != .passed }.map { finding in
            let line = finding.rule.hasPrefix("suppression-") ? " in line \(finding.location.line)" : ""
            return "\(finding.root) \(finding.address) \(finding.rule) \(finding.outcome.rawValue)\(line)"
        }
        let wanted = expected.results.map { result in
            let line = result.line.map { " in line \($0)" } ?? ""
            return "\(result.root ?? ".") \(result.address) \(result.rule) \(result.outcome)\(line)"
        }
        #expect(lines.sorted() == wanted.sorted())
        #expect(Set(findings.map(\.fingerprint)).count == findings.count)
        for finding in findings where finding.outcome == .suppressed {
            #expect(finding.suppression?.reason.isEmpty == false)
        }
    }

    private static func options(_ arguments: [String], in folder: String) throws -> TerraformOptions {
        var options = TerraformOptions()
        var rest = arguments[...]
        while let argument = rest.popFirst() {
            let next = rest.popFirst()
            let value = try #require(next)
            try #require(argument == "--var-file")
            options.variables.append(.file(path: "\(folder)/\(value)"))
        }
        return options
    }
}
