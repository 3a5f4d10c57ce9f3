import Foundation
import LoggingQuery
import Messages
import SourceText
import TestSupport
import Testing

/// What fuzzing has found, replayed: FuzzTesting/FailCases/FuzzLoggingQuery, and the seeds beside it.
struct FilterFailCaseTests {
    private static let entry = #"{"logName":"projects/p/logs/a","severity":"ERROR","jsonPayload":{"a":[1,"x",null]}}"#

    @Test(arguments: FailCases.files(of: "FuzzLoggingQuery"))
    func everyTextIsAFilterOrRefusedAtAPlace(file: URL) throws {
        let text = String(decoding: try Data(contentsOf: file), as: UTF8.self)
        do throws(FilterError) {
            let filter = try LoggingFilter(text)
            for warning in filter.warnings { expectPlace(warning.range, in: text) }
            #expect((try? filter.matches(json: Self.entry)) != nil)
        } catch {
            expectPlace(error.range, in: text)
            #expect(!error.message.isEmpty)
        }
    }

    private func expectPlace(_ range: SourceRange, in text: String) {
        #expect(range.lowerBound <= range.upperBound && range.upperBound <= max(text.utf8.count, 1))
    }

    @Test func thereAreInputs() {
        #expect(FailCases.files(of: "FuzzLoggingQuery").count > 3)
    }
}
