import AlertChecks
import Findings
import FleetInput
import Foundation
import Posture
import TerraformInput
import TestSupport
import Testing

/// Every folder below Fixtures/posture gives exactly the results that its expected.json lists.
struct PostureFixtureTests {
    static let cases = PackageFolder.names(in: "Fixtures/posture").filter { $0 != "README.md" }

    @Test func thereAreCases() {
        #expect(Self.cases.count > 200)
    }

    @Test(arguments: cases)
    func givesTheTruth(_ name: String) throws {
        let folder = "Fixtures/posture/\(name)"
        let data = Data(try PackageFolder.text("\(folder)/expected.json").utf8)
        let expected = try JSONDecoder().decode(Expected.self, from: data)
        let scan = FleetInput(
            expected.paths(in: PackageFolder.path(folder)),
            options: try expected.options(in: PackageFolder.path(folder)),
            selection: AlertingSummary.selection
        )
        let findings = AlertingSummary.added(to: scan.inventories, sources: scan.files.sources).flatMap {
            RuleEvaluator().findings(in: $0)
        }

        #expect(lines(findings, expected) == expected.lines)
        #expect(scan.files.unread.count == expected.unread ?? expected.errors?.count ?? 0)
        for error in expected.errors ?? [] {
            let texts = scan.files.unread.map { "\($0.file):\($0.line):\($0.column): \($0.error)" }
            #expect(texts.contains { $0.contains(error) }, "\(texts) has no \(error)")
        }
        for result in expected.results {
            let found = findings.first { $0.address == result.address && $0.rule == result.rule }
            for missing in result.missing ?? [] {
                #expect(
                    found?.missing.contains { $0.reference.hasPrefix(missing) } == true,
                    "\(result.address) waits for \(missing)"
                )
            }
        }
        for place in expected.absent ?? [] {
            #expect(!findings.contains { $0.address == place.address && $0.rule == place.rule })
        }
    }

    /// The rules that few cases are about: what passes them is listed only where a case lists one of theirs.
    private static let sideRules: Set<String> = ["node-image-unsupported", "cluster-version-too-old"]

    private func lines(_ findings: [Finding], _ expected: Expected) -> [String] {
        let silent = Self.sideRules.subtracting(expected.results.filter { $0.outcome == "passed" }.map(\.rule))
        return findings.filter { $0.outcome != .passed || !silent.contains($0.rule) }
            .map { "\($0.address) \($0.rule) \($0.outcome.rawValue)" }.sorted()
    }
}

/// What a case expects.
private struct Expected: Decodable {
    struct Result: Decodable {
        let address, rule, outcome: String
        let missing: [String]?
    }

    struct Place: Decodable { let address, rule: String }

    let note: String
    let arguments: [String]?
    let environment: [String: String]?
    let unread: Int?

    /// What stands somewhere in the entries for unread files, `FILE:LINE:COLUMN: ERROR`, one for each of them.
    let errors: [String]?

    /// What is scanned; the folder itself when nothing is named.
    let paths: [String]?
    let results: [Result]
    let absent: [Place]?

    var lines: [String] { results.map { "\($0.address) \($0.rule) \($0.outcome)" }.sorted() }

    func paths(in folder: String) -> [String] {
        (paths ?? []).isEmpty ? [folder] : (paths ?? []).map { "\(folder)/\($0)" }
    }

    /// The case's command line as options; paths of variable files are relative to the case.
    func options(in folder: String) throws -> TerraformOptions {
        var options = TerraformOptions(environment: environment ?? [:])
        var rest = (arguments ?? [])[...]
        while let argument = rest.popFirst() {
            let next = rest.popFirst()
            let value = try #require(next)
            switch argument {
            case "--var":
                let parts = value.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
                options.variables.append(.value(name: String(parts[0]), text: String(parts[1])))
            case "--var-file": options.variables.append(.file(path: "\(folder)/\(value)"))
            default: Issue.record("unexpected argument \(argument)")
            }
        }
        return options
    }
}
