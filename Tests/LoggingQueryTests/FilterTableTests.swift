import Foundation
import LoggingQuery
import SourceText
import TestSupport
import Testing

/// Filters with the entries that they match, or why they are refused: Fixtures/query.
@Suite struct FilterTableTests {
    private struct Case: Decodable {
        let why, filter: String
        let matches, warnings: [String]?
        let refused: String?
    }

    @Test func everyFilterOfTheTableMatchesItsEntries() throws {
        let entries = try Self.entries("Fixtures/query/entries.ndjson")
        for one in try Self.cases() where one.refused == nil {
            let filter = try LoggingFilter(one.filter)
            let found = try entries.filter { try filter.matches(json: $0.json) }.map(\.id)
            #expect(found == one.matches, "\(one.why): \(one.filter)")
        }
    }

    @Test func everyFilterOfTheTableHasItsWarnings() throws {
        for one in try Self.cases() where one.refused == nil {
            let found = try LoggingFilter(one.filter).warnings.map(\.kind.rawValue).sorted()
            #expect(found == one.warnings, "\(one.why): \(one.filter)")
        }
    }

    @Test func everyFilterThatIsRefusedSaysWhy() throws {
        let refused = try Self.cases().filter { $0.refused != nil }
        #expect(refused.count > 40)
        for one in refused {
            do throws(FilterError) {
                _ = try LoggingFilter(one.filter)
                Issue.record("\(one.why) is taken: \(one.filter)")
            } catch {
                #expect(error.kind.rawValue == one.refused, "\(one.why): \(error.message)")
                #expect(error.range.upperBound <= one.filter.utf8.count)
            }
        }
    }

    @Test func everyKindOfTrapIsInTheTable() throws {
        let named = Set(try Self.cases().flatMap { $0.warnings ?? [] })
        #expect(named == Set(FilterWarning.Kind.allCases.map(\.rawValue)))
    }

    @Test func lengthIsCountedInCharacters() throws {
        let comment = String(repeating: "é", count: LoggingFilter.lengthLimit - 2)
        _ = try LoggingFilter("--" + comment)
        #expect(throws: FilterError.self) { try LoggingFilter("---" + comment) }
    }

    @Test func parenthesesAreBounded() {
        for opening in ["(", "(NOT "] {
            let deep = String(repeating: opening, count: 9_990 / opening.utf8.count) + "a"
            #expect(throws: FilterError.self) { try LoggingFilter(deep) }
        }
        let even = String(repeating: "(", count: 9_990) + "a" + String(repeating: ")", count: 9_990)
        #expect(throws: FilterError.self) { try LoggingFilter(even) }
        #expect(throws: FilterError.self) { try LoggingFilter(String(repeating: "cast(", count: 3_000)) }
    }

    @Test(arguments: ["(", "(NOT ", "(b OR "])
    func parenthesesMayLieAThousandDeep(_ opening: String) throws {
        let filter = try LoggingFilter(
            String(repeating: opening, count: 1_000) + "a" + String(repeating: ")", count: 1_000)
        )
        #expect(try filter.matches(json: #"{"textPayload":"a"}"#))
        #expect(filter.warnings.isEmpty)
    }

    /// Filters of others, where they are: each gives what its file says.
    @Test(.enabled(if: Corpus.isHere)) func filtersOfTheCorpusGiveWhatTheirFileSays() throws {
        guard let folder = Corpus.folder?.appending(path: "query") else { return }
        struct Sample: Decodable {
            let id, filter: String
            let match: [String]?
            let error: Bool?
        }
        let samples = try JSONDecoder().decode(
            [Sample].self,
            from: try Data(contentsOf: folder.appending(path: "filters.json"))
        )
        let lines = try String(contentsOf: folder.appending(path: "entries.ndjson"), encoding: .utf8)
        let entries = lines.split(separator: "\n").map(String.init)
        for sample in samples {
            guard let filter = try? LoggingFilter(sample.filter) else {
                #expect(sample.error == true, "\(sample.id) is refused")
                continue
            }
            let found = try entries.filter { try filter.matches(json: $0) }
            let names = try found.map { try Self.label("case", of: $0) }
            #expect(names == sample.match, "\(sample.id): \(sample.filter)")
        }
    }

    private static func cases() throws -> [Case] {
        let file = URL(fileURLWithPath: PackageFolder.path("Fixtures/query/filters.json"))
        return try JSONDecoder().decode([Case].self, from: try Data(contentsOf: file))
    }

    private static func entries(_ path: String) throws -> [(id: String, json: String)] {
        let text = try String(contentsOfFile: PackageFolder.path(path), encoding: .utf8)
        return try text.split(separator: "\n").map { (try label("id", of: String($0)), String($0)) }
    }

    private static func label(_ name: String, of json: String) throws -> String {
        let entry = try JSONSerialization.jsonObject(with: Data(json.utf8)) as? [String: Any]
        return (entry?["labels"] as? [String: String])?[name] ?? "?"
    }
}
