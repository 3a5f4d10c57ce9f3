import Foundation
import TestSupport
import Testing

/// The table of pitfalls is whole, and the tests that it names are there.
struct PitfallTableTests {
    private struct Row {
        let number: Int
        let tests: String
    }

    private func rows() throws -> [Row] {
        try PackageFolder.text("Documentation/pitfalls.md").split(separator: "\n").compactMap { line in
            let cells = line.split(separator: "|").map { $0.trimmingCharacters(in: .whitespaces) }
            guard cells.count == 4, let number = Int(cells[0]) else { return nil }
            return Row(number: number, tests: cells[3])
        }
    }

    /// The Swift files of the tests, by the name of their suite.
    private func suites() -> [String: String] {
        let names = FileManager.default.enumerator(atPath: PackageFolder.path("Tests"))?.compactMap { $0 as? String }
        var suites: [String: String] = [:]
        for name in names ?? [] where name.hasSuffix("Tests.swift") {
            let text = (try? PackageFolder.text("Tests/\(name)")) ?? ""
            for suite in text.matches(of: /(?m)^struct (\w+)/) { suites[String(suite.output.1)] = text }
        }
        return suites
    }

    @Test func allThirtyAreThere() throws {
        #expect(try rows().map(\.number) == Array(1...30))
    }

    @Test func everyTestThatIsNamedExists() throws {
        let suites = suites()
        for row in try rows() {
            let named = row.tests.matches(of: /`(\w+)\.(\w+)`/)
            #expect(!named.isEmpty || row.tests.contains("open"), "pitfall \(row.number) names no test")
            for test in named {
                let text = suites[String(test.output.1)] ?? ""
                let isTest = text.contains("func \(test.output.2)(")
                #expect(isTest, "pitfall \(row.number): there is no \(test.output.0)")
            }
        }
    }
}
