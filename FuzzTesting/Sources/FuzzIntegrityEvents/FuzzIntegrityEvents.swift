import FuzzSupport
import IntegrityEvents
import LogEntries

/// Any bytes as a file of log entries, judged and told.
@main
struct FuzzIntegrityEvents {
    static func main() {
        Fuzzing.run { pointer, count in
            FuzzIntegrityEvents.check(Array(UnsafeBufferPointer(start: pointer, count: count)))
            return 0
        }
    }

    private static func check(_ bytes: [UInt8]) {
        var reading = EntryReading(isStrict: bytes.count.isMultiple(of: 2))
        var stream = EntryStream(limit: 1 << 16)
        stream.feed(bytes.span.bytes) { reading.take($0, of: "input") }
        stream.finish { reading.take($0, of: "input") }
        let report = FleetReport(reading.events, unread: reading.unread)
        Fuzzing.require(report.entries.unreadable >= report.unread.count, "everything unreadable is counted")
        Fuzzing.require(report.entries.duplicates <= report.entries.integrity, "duplicates are integrity events")
        // A failed report of which a part cannot be read has a row, too.
        let entries = report.entries.integrity + report.entries.unreadable
        Fuzzing.require(report.rows.count <= entries, "a row is an entry")
        for row in report.rows {
            Fuzzing.require(!row.explanation.isEmpty, "a verdict has a reason")
            Fuzzing.require(row.verdict == .passed || !row.steps.isEmpty, "what did not pass has steps")
        }
    }
}
