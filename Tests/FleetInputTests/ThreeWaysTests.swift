import Findings
import FleetInput
import Foundation
import Posture
import TerraformInput
import TestSupport
import Testing

/// One fleet as source, as a plan and as API JSON gives the same verdicts.
struct ThreeWaysTests {
    private static let ways = ["source", "plan", "api"]

    /// What each rule says about each thing, named as the API names it.
    private func verdicts(_ way: String, _ names: [String: String]) throws -> [String: String] {
        let folder = PackageFolder.path("Fixtures/fleet-three-ways/\(way)")
        let input = FleetInput([folder], options: TerraformOptions())
        #expect(input.files.unread.isEmpty)
        var verdicts: [String: String] = [:]
        for finding in input.inventories.flatMap({ RuleEvaluator().findings(in: $0) }) {
            let name = way == "api" ? finding.address : try #require(names[finding.address], "\(finding.address)")
            verdicts["\(name) \(finding.rule)"] = finding.outcome.rawValue
        }
        return verdicts
    }

    private func padded(_ text: String, _ width: Int) -> String {
        text.padding(toLength: max(width, text.count), withPad: " ", startingAt: 0)
    }

    @Test func giveTheSameVerdicts() throws {
        let data = Data(try PackageFolder.text("Fixtures/fleet-three-ways/addresses.json").utf8)
        let addresses = try JSONDecoder().decode([String: String].self, from: data)
        let names = Dictionary(uniqueKeysWithValues: addresses.map { ($0.value, $0.key) })
        let columns = try Self.ways.map { try verdicts($0, names) }
        let rows = Set(columns.flatMap(\.keys)).sorted()
        let table = rows.map { row in
            let cells = columns.map { $0[row] ?? "-" }
            let mark = Set(cells).count == 1 ? "" : "  <-- differs"
            return padded(row, 52) + cells.map { padded($0, 15) }.joined() + mark
        }
        let head = padded("", 52) + Self.ways.map { padded($0, 15) }.joined()
        let text =
            ([head] + table).map { line in
                String(line.reversed().drop { $0 == " " }.reversed())
            }.joined(separator: "\n") + "\n"

        #expect(columns.allSatisfy { $0 == columns[0] }, "\n\(text)")
        #expect(rows.count == 26)
        #expect(try Snapshot.recorded("fleet-three-ways.txt", actual: text) == text)
    }

    /// The one difference that is meant: what is left out is on in source and off in the API.
    @Test func whatIsLeftOutMeansTheOpposite() throws {
        let source = "resource \"google_container_node_pool\" \"web\" {\n  cluster = \"tokyo\"\n}\n"
        let export = #"{"name": "tokyo", "status": "RUNNING", "nodePools": [{"name": "web", "config": {}}]}"#
        try PackageFolder.withTemporaryFolder { (folder: String) throws in
            try PackageFolder.write(["source/main.tf": source, "api/tokyo.json": export], to: folder)
            func integrity(_ way: String) -> [Outcome] {
                FleetInput(["\(folder)/\(way)"], options: TerraformOptions()).inventories
                    .flatMap { RuleEvaluator().findings(in: $0) }
                    .filter { $0.rule == "node-integrity-monitoring" }.map(\.outcome)
            }
            #expect(integrity("source") == [.passed])
            #expect(integrity("api") == [.failed])
        }
    }
}
