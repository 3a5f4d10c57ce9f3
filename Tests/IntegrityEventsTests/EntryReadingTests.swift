import LogEntries
import Testing

@testable import IntegrityEvents

/// What is passed over, and that nothing of interest is.
struct EntryReadingTests {
    private func read(_ text: String, isStrict: Bool = false, partSize: Int = .max) -> (
        EventCollection, [UnreadableEntry]
    ) {
        var reading = EntryReading(isStrict: isStrict)
        var stream = EntryStream(limit: 1 << 20)
        let bytes = Array(text.utf8)
        for start in stride(from: 0, to: bytes.count, by: min(partSize, max(1, bytes.count))) {
            let part = Array(bytes[start..<min(bytes.count, start + min(partSize, bytes.count))])
            stream.feed(part.span.bytes) { reading.take($0, of: "entries") }
        }
        stream.finish { reading.take($0, of: "entries") }
        return (reading.events, reading.unread)
    }

    private static let startup = """
        {"insertId":"1","logName":"projects/p/logs/compute.googleapis.com%2Fshielded_vm_integrity","jsonPayload":\
        {"bootCounter":"1","startupEvent":{}},"resource":{"labels":{"instance_id":"7"}},\
        "timestamp":"2026-10-01T00:00:00Z"}
        """

    /// Every letter of the log's name as an escape, one at a time: the entry is never passed over.
    @Test func escapesHideNothing() {
        for (index, character) in Self.startup.enumerated() where character.isASCII && character.isLetter {
            let place = Self.startup.index(Self.startup.startIndex, offsetBy: index)
            guard Self.startup[place...].hasPrefix("shielded") || Self.startup[..<place].hasSuffix("shield") else {
                continue
            }
            let code = String(character.asciiValue ?? 0, radix: 16)
            let escaped = Self.startup.replacingCharacter(at: place, with: "\\u00\(code)")
            let (events, unread) = read(escaped)
            #expect(events.counts.integrity == 1 && unread.isEmpty)
        }
    }

    @Test func partsMakeNoDifference() {
        let text = [Self.startup, #"{"logName":"x","textPayload":"y"}"#, "nonsense", Self.startup].joined(
            separator: "\n"
        )
        let (whole, unread) = read(text)
        #expect(whole.counts.integrity == 2 && whole.counts.duplicates == 1 && whole.counts.other == 1)
        #expect(unread.map(\.line) == [3])
        for size in [1, 2, 7, 100] {
            let (events, found) = read(text, partSize: size)
            #expect(events.counts == whole.counts && found == unread)
        }
    }

    @Test(arguments: [
        (#"{"a":1}"#, true, true), (#"  {"a":1}  "#, true, true), ("{}", true, true), (#"{"a" 1}"#, true, false),
        (#"{"a":1"#, false, false), (#"a":1}"#, false, false), ("{\"a\":\"\0\"}", false, false), ("[]x", false, false),
        ("1", false, false), ("{", false, false),
    ])
    func checksTheEndsOfOthersOrAllOfThem(_ line: String, _ loosely: Bool, _ strictly: Bool) {
        for (isStrict, isRead) in [(false, loosely), (true, strictly)] {
            let (events, unread) = read(line + "\n", isStrict: isStrict)
            #expect(events.counts.other == (isRead ? 1 : 0))
            #expect(unread.isEmpty == isRead && events.counts.unreadable == unread.count)
        }
    }

    /// Reasons are kept up to a limit, and counted beyond it.
    @Test func countsEverythingThatCannotBeRead() {
        let (events, unread) = read(String(repeating: "x\n", count: 2_500))
        #expect(events.counts.unreadable == 2_500 && unread.count == 1_000)
    }

    @Test func anEntryBeyondTheLimitIsOneThatCannotBeRead() {
        let long = #"{"textPayload":""# + String(repeating: "x", count: 2 << 20) + "\"}\n"
        let (events, unread) = read(Self.startup + "\n" + long + Self.startup + "\n", partSize: 1 << 16)
        #expect(events.counts.integrity == 2 && unread.map(\.line) == [2])
    }
}

extension String {
    fileprivate func replacingCharacter(at place: Index, with text: String) -> String {
        self[..<place] + text + self[index(after: place)...]
    }
}
