import Testing

@testable import RegularExpressions

/// RE2's syntax and its promise: time linear in the text.
struct RegularExpressionTests {
    @Test func findsGroups() throws {
        let expression = try RegularExpression("(?P<year>\\d{4})-(\\d\\d)?")
        #expect(expression.groupNames == ["year", nil])
        let match = try #require(expression.firstMatch(in: "on 2026-"))
        #expect(match.range == 3..<8)
        #expect(match.groups == [3..<7, nil])
    }

    @Test(arguments: [("a*", "baac", [0..<0, 1..<3, 3..<3, 4..<4]), ("", "é", [0..<0, 2..<2]), ("x", "", [])])
    func findsAllMatches(_ pattern: String, text: String, expected: [Range<Int>]) throws {
        #expect(try RegularExpression(pattern).matches(in: text).map(\.range) == expected)
    }

    @Test(arguments: ["(", "a**", "(?=x)", "\\1", "[z-a]"])
    func refusesWhatRE2DoesNotHave(_ pattern: String) {
        #expect(throws: RegularExpression.CompileError.self) { try RegularExpression(pattern) }
    }

    @Test func doesNotBacktrack() throws {
        let text = String(repeating: "a", count: 50_000) + "!"
        #expect(try RegularExpression("^(a+)+$").firstMatch(in: text) == nil)
    }
}
