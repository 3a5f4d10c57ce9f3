import Foundation
import LogEntries
import SourceText
import TestSupport
import Testing

/// What fuzzing has found, replayed: FuzzTesting/FailCases/FuzzLogEntries, and the seeds beside it.
struct EntryFailCaseTests {
    @Test(arguments: FailCases.files(of: "FuzzLogEntries"))
    func everyInputIsCutWithinTheLimit(file: URL) throws {
        let bytes = Array(try Data(contentsOf: file))
        for size in [1, 7, max(1, bytes.count)] {
            var stream = EntryStream(limit: 1_024)
            func check(_ piece: EntryPiece) {
                #expect(piece.bytes.byteCount <= 1_024 && piece.line >= 1)
            }
            for start in stride(from: 0, to: bytes.count, by: size) {
                stream.feed(bytes.span.bytes.extracting(start..<min(start + size, bytes.count)), check)
            }
            stream.finish(check)
        }
    }

    @Test(arguments: FailCases.files(of: "FuzzLogEntries"))
    func everyInputIsReadOrRefusedAtAPlace(file: URL) throws {
        let bytes = Array(try Data(contentsOf: file))
        var tape = JSONTape()
        do throws(SyntaxError) {
            try tape.read(bytes.span.bytes)
        } catch {
            #expect(0...bytes.count ~= error.range.lowerBound)
        }
    }

    @Test func thereAreInputs() {
        #expect(FailCases.files(of: "FuzzLogEntries").count > 3)
    }
}
