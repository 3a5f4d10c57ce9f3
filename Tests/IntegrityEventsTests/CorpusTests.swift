import TestSupport
import Testing

@testable import IntegrityEvents

/// Composed entries, where they are: what the page beside them says of each.
@Suite(.enabled(if: Corpus.isHere))
struct CorpusTests {
    @Test func entriesComeToWhatIsSaidOfThem() throws {
        var decoder = EntryDecoder()
        var events = EventCollection()
        let bytes = try Corpus.bytes("integrity-events/integrity-events.ndjson")
        for line in bytes.split(separator: UInt8(ascii: "\n")) { events.add(try decoder.decode(Array(line))) }
        #expect(events.counts.read == 15 && events.counts.integrity == 13)
        #expect(events.counts.duplicates == 1 && events.counts.other == 2 && events.counts.unknown == 0)
        let rows = FleetReport(events).rows.map { row in
            let changed = row.changes.map { String($0.pcr) }.joined(separator: ",")
            return "\(row.report.phase) \(row.report.bootCounter) \(row.verdict) \(changed)"
        }
        #expect(
            rows == [
                "early 1 passed ", "late 1 passed ", "early 2 passed ", "late 2 failed 8,9", "early 2 passed ",
                "late 2 accepted 8,9", "early 3 failed 7", "late 3 failed 7", "late 3 failed 4", "launch 0 passed ",
            ]
        )
    }
}
