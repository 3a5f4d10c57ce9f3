import Foundation
import HCL
import SourceText
import Testing

@testable import TerraformLanguage

/// Expressions have the values that Terraform itself gave them (`Fixtures/language/README.md`).
struct LanguageFixtureTests {
    @Test(arguments: LanguageFixture.files)
    func agreesWithTerraform(_ file: String) throws {
        let cases = try LanguageFixture.cases(in: file)
        #expect(!cases.isEmpty)
        for fixture in cases {
            #expect(fixture.outcome == fixture.expected, "\(fixture.expression)")
        }
    }

    @Test func findsTheFixtures() {
        #expect(LanguageFixture.files.count > 10)
    }
}

/// One expression and what Terraform gives for it.
private struct LanguageFixture: Decodable {
    let expression: String
    let json: String?
    let error: Bool?

    private static let folder = URL(fileURLWithPath: #filePath)
        .deletingLastPathComponent().appendingPathComponent("../../Fixtures/language").standardizedFileURL

    /// The names of the files, sorted.
    static var files: [String] {
        let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
        return names.filter { $0.hasSuffix(".json") }.sorted()
    }

    static func cases(in file: String) throws -> [LanguageFixture] {
        try JSONDecoder().decode([LanguageFixture].self, from: Data(contentsOf: folder.appendingPathComponent(file)))
    }

    var expected: String { error == true ? Self.refusal : json ?? "a fixture without an answer" }

    /// What this package gives, in the words of `expected`.
    var outcome: String {
        do {
            return try Self.encode(try Self.value(of: expression))
        } catch let error as EvaluationError {
            return error.kind == .invalid ? Self.refusal : "limit: \(error.message)"
        } catch {
            return Self.refusal
        }
    }

    private static let refusal = "refused"

    private static func value(of expression: String, with names: [String: Value] = [:]) throws -> Value {
        let source = SourceFile(path: "fixture.tf", text: "x = \(expression)\n")
        let attribute = try #require(try SyntaxTree(source).body.attribute("x"))
        let evaluator = Evaluator(resolver: NoReferences(), files: NoFiles(), budget: EvaluationBudget())
        return try evaluator.with(names).value(attribute.value)
    }

    private static func encode(_ value: Value) throws -> String {
        guard case .string(let json) = try self.value(of: "jsonencode(value)", with: ["value": value]) else {
            return "unknown"
        }
        return json
    }
}

private struct NoFiles: FileAccess {
    func read(_ path: String) -> FileContent { .absent }
    func exists(_ path: String) -> FileContent { .absent }
    func find(_ pattern: String, below folder: String) -> FileMatches { .paths([]) }
}
