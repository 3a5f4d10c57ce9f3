import IntegrityEvents
import LogEntries
import Messages
import Storage

/// What a message of entries comes to before anything of it is stored.
struct ReceivedEntries: EntrySink, Sendable {
    /// The events that are to be stored and have not been handed out, in the order of the message.
    private(set) var events: [ReceivedEvent] = []

    /// How many entries can be taken: events, and those that cannot bear on integrity.
    private(set) var takenCount = 0

    /// How many could not be taken.
    private(set) var rejections = 0

    /// Why, as many as are kept.
    private(set) var rejected: [RejectedEntry] = []

    /// More reasons than these nobody reads; all are counted.
    private static let keptReasons = 1_000

    mutating func add(_ entry: DecodedEntry, line: Int) {
        switch entry {
        case .integrity(let event), .related(let event): add(event, line)
        case .other: takenCount += 1
        }
    }

    // What can be read of it is judged, and says itself what is missing.
    mutating func addPartly(_ event: LogEvent, _ fault: Message, line: Int) { add(event, line) }

    mutating func addOther() { takenCount += 1 }

    mutating func addFiltered() { takenCount += 1 }

    mutating func addUnreadable(_ reason: Message, line: Int) { reject(reason, line) }

    private mutating func add(_ event: LogEvent, _ line: Int) {
        do throws(StorageError) {
            events.append(ReceivedEvent(key: try EntryKey(event), event: event))
            takenCount += 1
        } catch {
            reject(error.message, line)
        }
    }

    private mutating func reject(_ reason: Message, _ line: Int) {
        rejections += 1
        if rejected.count < Self.keptReasons { rejected.append(RejectedEntry(line: line, error: "\(reason)")) }
    }

    /// Hands out the events that there are, and forgets them.
    mutating func takeEvents() -> [ReceivedEvent] {
        defer { events.removeAll(keepingCapacity: true) }
        return events
    }
}

/// An event, and what a redelivery of it is recognised by.
struct ReceivedEvent: Hashable, Sendable {
    let key: EntryKey
    let event: LogEvent
}

/// An entry that can never be taken.
struct RejectedEntry: Encodable, Hashable, Sendable {
    /// The line that it begins in, counted from 1.
    let line: Int
    /// Why, in English.
    let error: String
}
