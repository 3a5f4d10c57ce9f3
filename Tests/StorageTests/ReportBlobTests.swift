import IntegrityEvents
import TestSupport
import Testing

@testable import Storage

/// What is read back from a column is never trusted to be whole.
struct ReportBlobTests {
    @Test func formatIsTheDocumentedOne() throws {
        let report = Samples.report(1, registers: 1)
        let blob = try ReportBlob.encode(report)
        let value = [UInt8](repeating: 1, count: 32)
        #expect(blob == [1, 1, 0, 0x00, 0x0B, 32] + value + [0, 0, 0, 0])
    }

    @Test func whatIsCutOffIsAnError() throws {
        let blob = try ReportBlob.encode(Samples.report(3))
        for count in 0..<blob.count {
            #expect(throws: StorageError.self) { try ReportBlob.decode(Array(blob.prefix(count))) }
        }
        #expect(throws: StorageError.self) { try ReportBlob.decode(blob + [0]) }
    }

    @Test func aLaterFormatIsNamed() throws {
        let blob = [2] + (try ReportBlob.encode(Samples.report(3))).dropFirst()
        #expect { try ReportBlob.decode(blob) } throws: { ($0 as? StorageError)?.kind == .version }
    }

    /// Whatever damage there is: an error or other values, and no crash.
    @Test func damageIsNoCrash() throws {
        var random = SplitMix(seed: 7)
        let blob = try ReportBlob.encode(Samples.report(3))
        for _ in 0..<5_000 {
            var damaged = blob
            for _ in 0..<Int.random(in: 1...4, using: &random) {
                damaged[Int.random(in: 1..<blob.count, using: &random)] = UInt8.random(in: 0...255, using: &random)
            }
            let content = try? ReportBlob.decode(damaged)
            #expect((content?.actual.count ?? 0) <= blob.count)
        }
    }
}
