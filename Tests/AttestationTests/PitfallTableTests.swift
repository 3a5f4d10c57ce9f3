import Foundation
import TestSupport
import Testing

/// The table of pitfalls names a test for each of them, and each of these tests exists.
struct PitfallTableTests {
    @Test func everyPitfallHasATest() throws {
        let rows = try PackageFolder.text("Documentation/pitfalls.md").split(separator: "\n").compactMap { line in
            let cells = line.split(separator: "|").map { $0.trimmingCharacters(in: .whitespaces) }
            return cells.count == 4 ? Int(cells[0]).map { (number: $0, tests: cells[3]) } : nil
        }
        #expect(rows.map(\.number) == Array(1...30))
        let known = try Self.tests()
        for row in rows {
            let named = row.tests.matches(of: /`(\w+)\.(\w+)`/).map { ($0.output.1, $0.output.2) }
            #expect(!named.isEmpty, "pitfall \(row.number)")
            for (suite, test) in named {
                #expect(known.contains("\(suite).\(test)"), "pitfall \(row.number): \(suite).\(test)")
            }
        }
    }

    /// Every kind of problem that a rule names is explained.
    @Test func everyProblemIsExplained() throws {
        let page = try PackageFolder.text("Documentation/eventlog.md")
        for file in PackageFolder.names(in: "Sources/Attestation/Review/Rules") {
            let source = try PackageFolder.text("Sources/Attestation/Review/Rules/\(file)")
            for match in source.matches(of: /(?:untrustworthy|note)\("([a-z0-9-]+)"\)/) {
                #expect(page.contains("`\(match.output.1)`"), "\(match.output.1) in \(file)")
            }
        }
    }

    /// Every test function of every suite of the package, as `Suite.test`.
    private static func tests() throws -> Set<String> {
        let folder = PackageFolder.path("Tests")
        let files = FileManager.default.enumerator(atPath: folder)?.compactMap { $0 as? String } ?? []
        var found: Set<String> = []
        for file in files where file.hasSuffix("Tests.swift") {
            var suite = ""
            for line in try PackageFolder.text("Tests/\(file)").split(separator: "\n") {
                if let match = line.firstMatch(of: /^(?:final class|struct) (\w+)/) { suite = String(match.output.1) }
                if let match = line.firstMatch(of: /func (\w+)\(/) { found.insert("\(suite).\(match.output.1)") }
            }
        }
        return found
    }
}
