import Foundation
import MeasuredBoot
import TestSupport
import Testing

/// What fuzzing of images began with and has found, replayed.
struct PEFailCaseTests {
    @Test(arguments: FailCases.files(of: "FuzzPE"))
    func everyImageIsReadOrRefused(file: URL) throws {
        let bytes = Array(try Data(contentsOf: file))
        do throws(MalformedInput) {
            #expect(try PEImage(bytes).hashedRanges.allSatisfy { $0.upperBound <= bytes.count })
        } catch {
            #expect(error.offset <= bytes.count)
        }
    }

    @Test func thereAreInputs() {
        #expect(FailCases.files(of: "FuzzPE").count > 1)
    }
}
