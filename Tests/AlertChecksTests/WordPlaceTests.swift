import Findings
import SourceText
import Testing

@testable import AlertChecks

struct WordPlaceTests {
    @Test func findsTheWordInSeveralLines() {
        let source = SourceFile(path: "a.tf", text: "filter = <<EOT\n  one=1\n  two.three=2\nEOT\n")
        let all = SourceLocation(file: "a.tf", line: 1, column: 10, end: .init(line: 4, column: 4))
        let found = WordPlace.find("two.three", in: all, source)
        #expect(found?.line == 3)
        #expect(found?.column == 3)
        #expect(found?.end == .init(line: 3, column: 12))
    }

    @Test func findsQuotesThatAreEscaped() {
        let source = SourceFile(path: "a.tf", text: #"filter = "labels.\"x\"=1""#)
        let all = SourceLocation(file: "a.tf", line: 1, column: 10, end: .init(line: 1, column: 26))
        #expect(WordPlace.find(#"labels."x""#, in: all, source)?.column == 11)
        #expect(WordPlace.find("nothing", in: all, source) == nil)
    }
}
