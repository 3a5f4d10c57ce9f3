public import LogEntries
public import LoggingQuery
import Messages

/// Reads the entries of files and keeps what they say.
public struct EntryReading: ~Copyable {
    private var reader: EntryReader
    private var collected = CollectedEntries()

    /// Begins reading.
    /// - Parameters:
    ///   - isStrict: whether entries that are passed over have to be JSON, too.
    ///   - query: what entries have to match; those that are passed over are not asked.
    public init(isStrict: Bool = false, query: LoggingFilter? = nil) {
        reader = EntryReader(isStrict: isStrict, query: query)
    }

    /// What was read so far.
    public var events: EventCollection { collected.events }

    /// The entries that could not be read, as many as are kept.
    public var unread: [UnreadableEntry] { collected.unread }

    /// Takes the next piece of a file.
    public mutating func take(_ piece: borrowing EntryPiece, of file: String) {
        collected.file = file
        reader.take(piece, into: &collected)
    }
}

/// What was read of files.
private struct CollectedEntries: EntrySink {
    var events = EventCollection()
    var unread: [UnreadableEntry] = []
    /// The file that is being read.
    var file = ""

    /// More reasons than these nobody reads; all are counted.
    private static let keptReasons = 1_000

    mutating func add(_ entry: DecodedEntry, line: Int) { events.add(entry) }

    mutating func addPartly(_ event: LogEvent, _ fault: Message, line: Int) {
        events.addPartly(event)
        note(fault, line)
    }

    mutating func addOther() { events.addOther() }

    mutating func addFiltered() { events.addFiltered() }

    mutating func addUnreadable(_ reason: Message, line: Int) {
        events.addUnreadable()
        note(reason, line)
    }

    private mutating func note(_ reason: Message, _ line: Int) {
        guard unread.count < Self.keptReasons else { return }
        unread.append(UnreadableEntry(file: file, line: line, reason: reason))
    }
}
