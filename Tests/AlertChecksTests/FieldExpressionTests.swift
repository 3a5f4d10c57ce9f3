import Testing

@testable import AlertChecks

struct FieldExpressionTests {
    private func holds(_ filter: String, _ fields: [String: String]) -> Bool? {
        FieldExpressionParser.parse(filter)?.answer { comparison in
            fields[comparison.name].map { .value($0) } ?? .absent
        }.flag
    }

    @Test func orBindsTighterThanAnd() {
        #expect(holds("a=\"1\" OR b=\"2\" AND c=\"3\"", ["a": "1", "c": "4"]) == false)
        #expect(holds("a=\"1\" OR b=\"2\" AND c=\"3\"", ["b": "2", "c": "3"]) == true)
    }

    @Test func linesAreJoinedByAnd() {
        #expect(holds("a=\"1\"\n  b=\"2\"", ["a": "1"]) == false)
        #expect(holds("a=\"1\"\n  b=\"2\"", ["a": "1", "b": "2"]) == true)
    }

    @Test func minusAndNotNegate() {
        #expect(holds("-a=\"1\"", ["a": "1"]) == false)
        #expect(holds("NOT a=\"1\" AND b:\"x\"", ["a": "2", "b": "oxo"]) == true)
    }

    @Test(arguments: [
        ("a=starts_with(\"ga\")", true), ("a=ends_with(\"x\")", false), ("a=one_of(\"x\", \"gate\")", true),
        ("a=has_substring(\"at\")", true), ("a=monitoring.regex.full_match(\"g.*e\")", true),
        ("a=monitoring.regex.full_match(\"g\")", false), ("a!=\"gate\"", false), ("a:\"GAT\"", true),
    ])
    func functionsAreRead(_ filter: String, _ expected: Bool) {
        #expect(holds(filter, ["a": "gate"]) == expected)
    }

    @Test(arguments: ["(a=\"1\"", "a=\"1\")", "a=\"1\" OR", "AND a=\"1\"", ""])
    func whatDoesNotFitIsRefused(_ filter: String) {
        #expect(FieldExpressionParser.parse(filter) == nil)
    }

    @Test func deepParenthesesAreRefused() {
        let filter = String(repeating: "(", count: 5000) + "a=1" + String(repeating: ")", count: 5000)
        #expect(FieldExpressionParser.parse(filter) == nil)
    }

    @Test func pathsAreTakenApart() {
        let comparisons = FilterComparison.all(
            in: #"labels."a.b/c"="x" resource.labels.zone:("y" OR "z") -severity=ERROR"#
        )
        #expect(comparisons.map(\.path) == [["labels", "a.b/c"], ["resource", "labels", "zone"], ["severity"]])
        #expect(comparisons.map(\.values) == [["x"], ["y", "z"], ["ERROR"]])
    }

    @Test func indexesAreFoundOutsideOfQuotes() {
        #expect(FieldPath.index(in: "EXTRACT(jsonPayload.a[0].b)") == "jsonPayload.a[0].b")
        #expect(FieldPath.index(in: "textPayload=~\"[0]\"") == nil)
    }
}
