import LogEntries
import TestSupport
import Testing

@testable import IntegrityEvents

/// What is passed over without reading is never what the decoder would take, however its letters are spelled.
@Suite struct PrefilterTests {
    /// The lines of all cases that are JSON by themselves, with what comes of them. What is put around entries is left
    /// out: it is told by its first member, which nobody spells otherwise.
    private static let entries: [(line: String, outcome: String)] = PackageFolder.names(in: "Fixtures/events")
        .filter { !$0.hasPrefix("wrapped-") }
        .flatMap { name in
            (try? PackageFolder.text("Fixtures/events/\(name)/entries.ndjson"))?.split(separator: "\n") ?? []
        }
        .map(String.init)
        .filter { line in
            var tape = JSONTape()
            let bytes = Array(line.utf8)
            return (try? tape.readEntry(bytes.span.bytes)) != nil
        }
        .map { ($0, decoded($0)) }

    @Test func thereIsAnEntryOfEveryKind() {
        let kinds = [
            "startup(", "shutdown(", "tpmCleared(", "unknown(", "Phase.early", "Phase.late", "Phase.launch",
            "Kind.relearn(", "Kind.configuration(", "secureBootRefusal(", "other", "fault: ",
        ]
        for kind in kinds {
            #expect(Self.entries.contains { $0.outcome.contains(kind) }, "\(kind)")
        }
    }

    @Test(arguments: [1, 2, 3, 10, 50, 400])
    func spellingMakesNoDifference(_ odds: Int) {
        var random = SplitMix(seed: UInt64(odds))
        for (line, outcome) in Self.entries {
            let spelled = EscapedSpelling.of(line, odds: odds, using: &random)
            #expect(Self.decoded(spelled) == outcome, "\(spelled)")
            #expect(Self.read(spelled) == Self.read(line), "\(spelled)")
            #expect(Self.isTaken(spelled) || outcome == "other", "\(spelled)")
        }
    }

    /// What the decoder makes of an entry, whatever the filter says.
    private static func decoded(_ line: String) -> String {
        var decoder = EntryDecoder()
        do throws(EntryFault) {
            return "\(try decoder.decode(Array(line.utf8)))"
        } catch {
            return "fault: \(error.message)"
        }
    }

    /// Whether the filter has let an entry through, and something came of it.
    private static func isTaken(_ line: String) -> Bool {
        let reading = reading(line)
        return reading.counts.integrity + reading.others.count + reading.counts.unreadable > 0
    }

    /// What reading makes of an entry, the filter in front.
    private static func read(_ line: String) -> String {
        let events = reading(line)
        return "\(events.counts) \(Array(events.reports)) \(events.others)"
    }

    private static func reading(_ line: String) -> EventCollection {
        var reading = EntryReading()
        let bytes = Array(line.utf8)
        var stream = EntryStream()
        stream.feed(bytes.span.bytes) { reading.take($0, of: "entries") }
        stream.finish { reading.take($0, of: "entries") }
        return reading.events
    }
}
