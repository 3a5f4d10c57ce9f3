import LoggingQuery
import Testing

@Suite struct LoggingFilterTests {
    @Test func aFilterWithoutTextMatchesEverything() throws {
        #expect(try LoggingFilter("").matches(json: "{}"))
        #expect(try LoggingFilter(" -- nothing\n").matches(json: "{}"))
    }
}
