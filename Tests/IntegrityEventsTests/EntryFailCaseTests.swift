import Foundation
import IntegrityEvents
import LogEntries
import TestSupport
import Testing

/// What fuzzing has found, replayed: FuzzTesting/FailCases/FuzzIntegrityEvents, and the seeds beside it.
struct EntryFailCaseTests {
    @Test(arguments: FailCases.files(of: "FuzzIntegrityEvents"), [false, true])
    func everyInputComesToAReport(file: URL, isStrict: Bool) throws {
        let bytes = Array(try Data(contentsOf: file))
        var reading = EntryReading(isStrict: isStrict)
        var stream = EntryStream(limit: 1 << 16)
        stream.feed(bytes.span.bytes) { reading.take($0, of: "input") }
        stream.finish { reading.take($0, of: "input") }
        let report = FleetReport(reading.events, unread: reading.unread)
        #expect(report.entries.unreadable >= report.unread.count)
        #expect(report.rows.count <= report.entries.integrity + report.entries.unreadable)
        for row in report.rows {
            #expect(!row.explanation.isEmpty)
            #expect(row.verdict == .passed || !row.steps.isEmpty)
        }
    }

    @Test func thereAreInputs() {
        #expect(FailCases.files(of: "FuzzIntegrityEvents").count > 3)
    }
}
