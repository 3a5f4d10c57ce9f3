import Foundation
import TestSupport
import Testing

/// Every folder below Fixtures/events gives what its expected.json says.
struct EventsFixtureTests {
    static let cases = PackageFolder.names(in: "Fixtures/events").filter { !$0.contains(".") }

    private struct Expected: Decodable {
        let note, file: String
        let arguments: [String]
        let exit: Int32
        /// Instance, boot, phase, what Google says, the verdict, then each change as `8:component`, with `:bank` unless
        /// that is SHA-1, and each register that is not in the policy as `-5`.
        let boots: [String]
        /// With an inventory: instance, boot, standing, how many of how many agree.
        let standings: [String]?
        let notices, unread, says: [String]
        let entries: [String: Int]
    }

    private struct Document: Decodable {
        let schemaVersion: Int
        let boots: [Boot]
        let notices: [Notice]
        let unread: [Unread]
        let entries: [String: Int]
    }

    private struct Boot: Decodable {
        struct Change: Decodable { let pcr: Int, algorithm, component, expected, actual: String }
        struct Cohort: Decodable { let standing: String, nodes, agrees: Int }
        let instance, bootCounter, phase, reported, verdict, timestamp, explanation: String
        let changes: [Change]
        let notInPolicy: [Int]
        let cohort: Cohort

        var standing: String { "\(instance) \(bootCounter) \(cohort.standing) \(cohort.agrees)/\(cohort.nodes)" }

        var line: String {
            let changed = changes.map { change in
                "\(change.pcr):\(change.component)" + (change.algorithm == "sha1" ? "" : ":\(change.algorithm)")
            }
            let words = [instance, bootCounter, phase, reported, verdict] + changed + notInPolicy.map { "-\($0)" }
            return words.joined(separator: " ")
        }
    }

    private struct Notice: Decodable { let kind, instance, message: String }
    private struct Unread: Decodable { let line: Int, error: String }

    @Test func thereAreCases() {
        #expect(Self.cases.count > 60)
    }

    @Test(arguments: cases)
    func givesTheTruth(_ name: String) throws {
        let folder = "Fixtures/events/\(name)"
        let expected = try JSONDecoder().decode(
            Expected.self,
            from: Data(PackageFolder.text("\(folder)/expected.json").utf8)
        )
        let inventory = PackageFolder.names(in: folder).filter { $0.hasPrefix("inventory") }
            .flatMap { ["--inventory", "\(folder)/\($0)"] }
        let command = ["events", "\(folder)/\(expected.file)"] + inventory + expected.arguments
        let run = try Binary.run(command + ["--format", "json"])
        let found = try JSONDecoder().decode(Document.self, from: Data(run.output.utf8))

        #expect(run.status == expected.exit && run.complaints.isEmpty && found.schemaVersion == 1)
        #expect(found.boots.map(\.line) == expected.boots)
        #expect(inventory.isEmpty == (expected.standings == nil))
        if let standings = expected.standings { #expect(found.boots.map(\.standing) == standings) }
        #expect(found.notices.map { "\($0.kind) \($0.instance)" } == expected.notices)
        #expect(found.entries == expected.entries)
        #expect(found.unread.count == expected.unread.count)
        for (entry, wanted) in zip(found.unread, expected.unread) {
            let parts = wanted.split(separator: ": ", maxSplits: 1, omittingEmptySubsequences: false)
            #expect("\(entry.line)" == parts[0] && (parts[1].isEmpty || entry.error.contains(parts[1])))
        }
        for text in expected.says { #expect(run.output.replacing("\\\\", with: "\\").contains(text), "\(text)") }

        let text = try Binary.run(command)
        #expect(text.status == expected.exit && !text.output.isEmpty)
        #expect(try Binary.run(command + ["--lang", "ja"]).status == expected.exit)
    }

    @Test func redeliveryInAnyOrderGivesTheSame() throws {
        let entries = try Self.cases.filter { $0.hasPrefix("re") }.map { name in
            try PackageFolder.text("Fixtures/events/\(name)/entries.ndjson")
        }
        let lines = entries.flatMap { $0.split(separator: "\n").map(String.init) }
        try PackageFolder.withTemporaryFolder { (folder: String) throws in
            var outputs: Set<String> = []
            for (index, order) in [lines, lines.reversed(), lines.sorted()].enumerated() {
                try PackageFolder.write(["\(index).ndjson": order.joined(separator: "\n")], to: folder)
                outputs.insert(try Binary.run(["events", "\(folder)/\(index).ndjson", "--format", "json"]).output)
            }
            #expect(outputs.count == 1)
        }
    }
}
