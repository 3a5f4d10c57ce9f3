import Testing

@testable import Messages

struct NearestNameTests {
    private func distance(_ left: String, _ right: String) -> Int {
        NearestName.distance(Array(left.unicodeScalars), Array(right.unicodeScalars))
    }

    @Test func countsAddedMissingExchangedAndSwappedLetters() {
        #expect(distance("", "") == 0)
        #expect(distance("", "abc") == 3)
        #expect(distance("abc", "") == 3)
        #expect(distance("format", "fromat") == 1)
        #expect(distance("kitten", "sitting") == 3)
        // The swapped pair may not be edited again: three, not two.
        #expect(distance("ca", "abc") == 3)
    }

    @Test func findsWhatWasMeant() {
        let names = ["text", "json", "sarif", "fail-on", "show-passed"]
        #expect(NearestName.nearest(to: "jsn", among: names) == "json")
        #expect(NearestName.nearest(to: "JSON", among: names) == "json")
        #expect(NearestName.nearest(to: "failon", among: names) == "fail-on")
        #expect(NearestName.nearest(to: "show", among: names) == "show-passed")
    }

    @Test func saysNothingWhereNothingIsNear() {
        #expect(NearestName.nearest(to: "xml", among: ["text", "sarif"]) == nil)
        #expect(NearestName.nearest(to: "", among: ["a"]) == nil)
        #expect(NearestName.nearest(to: "sho", among: ["show-passed", "show-all-things"]) == nil)
        #expect(NearestName.nearest(to: String(repeating: "a", count: 100_000), among: ["a"]) == nil)
        #expect(NearestName.nearest(to: "a", among: [String]()) == nil)
    }
}
