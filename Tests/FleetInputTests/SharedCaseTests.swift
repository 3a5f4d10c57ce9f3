import AlertChecks
import Findings
import FleetInput
import Foundation
import Posture
import TerraformInput
import TestSupport
import Testing

/// The posture cases that lie beside a checkout in some places; where they are not, there is nothing to run.
struct SharedCaseTests {
    private static let folder = PackageFolder.path("../shared/data/posture-cases")

    private struct Truth: Decodable {
        struct Case: Decodable {
            let kind: String
            let expect: [Expectation]
        }
        struct Expectation: Decodable { let address, rule, truth: String }
        let cases: [String: Case]
    }

    private static let truth: Truth? = {
        guard let data = FileManager.default.contents(atPath: "\(folder)/truth.json") else { return nil }
        return try? JSONDecoder().decode(Truth.self, from: data)
    }()

    private static let kinds: Set = ["hcl", "plan", "gcloud"]
    private static let cases = (truth?.cases ?? [:]).filter { kinds.contains($0.value.kind) }.keys.sorted()

    @Test(.enabled(if: truth != nil), arguments: cases)
    func givesTheTruth(_ name: String) throws {
        let truth = try #require(Self.truth?.cases[name])
        let scan = FleetInput(
            ["\(Self.folder)/\(name)"],
            options: TerraformOptions(),
            selection: AlertingSummary.selection
        )
        let findings = AlertingSummary.added(to: scan.inventories).flatMap { RuleEvaluator().findings(in: $0) }
        for expectation in truth.expect {
            let rule = try #require(Self.rules[expectation.rule])
            let outcomes = Set(
                findings.filter { $0.rule == rule && Self.covers(expectation.address, $0.address, rule) }.map(\.outcome)
            )
            switch expectation.truth {
            case "pass": #expect(outcomes == [.passed], "\(expectation)")
            case "fail": #expect(outcomes.contains(.failed), "\(expectation)")
            case "unknown": #expect(outcomes == [.notDetermined], "\(expectation)")
            default: #expect(outcomes.isEmpty || outcomes == [.passed], "\(expectation)")
            }
        }
    }

    private static let rules = [
        "integrity": "node-integrity-monitoring", "secure_boot": "node-secure-boot",
        "shielded": "cluster-shielded-nodes",
    ]

    /// An expectation about a cluster covers the nodes described inside it, one about a resource its instances.
    private static func covers(_ expected: String, _ address: String, _ rule: String) -> Bool {
        address == expected || address.hasPrefix(expected + "[")
            || (rule != "cluster-shielded-nodes" && address.hasPrefix(expected + "."))
    }
}
