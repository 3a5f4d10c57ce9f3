/// The events of many entries, each once, in whatever order they come.
public struct EventCollection: Sendable {
    /// How many entries there were.
    public private(set) var counts = EntryCounts()

    /// The reports.
    public private(set) var reports: [BootReport] = []

    /// What is no report and still worth telling: all but starts and shutdowns.
    public private(set) var others: [LogEvent] = []

    private var seen: [EntryIdentity: LogEvent.Kind] = [:]
    private var anonymous: Set<LogEvent> = []

    /// Makes an empty collection.
    public init() {}

    /// Adds what an entry turned out to be.
    public mutating func add(_ entry: DecodedEntry) {
        switch entry {
        case .integrity(let event):
            counts.integrity += 1
            guard isNew(event) else {
                counts.duplicates += 1
                return
            }
            keep(event)
        case .related(let event):
            counts.other += 1
            if isNew(event) { keep(event) }
        case .other: counts.other += 1
        }
    }

    /// Adds a report of which a part could not be read: it counts as unreadable, and is judged by what can be read.
    public mutating func addPartly(_ event: LogEvent) {
        counts.unreadable += 1
        if isNew(event) { keep(event) }
    }

    /// Counts an entry that was passed over because it cannot bear on integrity.
    public mutating func addOther() { counts.other += 1 }

    /// Counts an entry that a query does not match.
    public mutating func addFiltered() { counts.filtered += 1 }

    /// Counts an entry that could not be read.
    public mutating func addUnreadable() { counts.unreadable += 1 }

    private mutating func keep(_ event: LogEvent) {
        switch event.kind {
        case .startup, .shutdown: return
        case .report(let report): reports.append(report)
        case .unknown:
            counts.unknown += 1
            others.append(event)
        case .tpmCleared, .action, .secureBootRefusal: others.append(event)
        }
    }

    /// Whether an event is no redelivery. One that takes the identity of another but says something else is kept: it
    /// must not be possible to hide a report behind a forged one.
    private mutating func isNew(_ event: LogEvent) -> Bool {
        guard event.identity.insertID != nil else { return anonymous.insert(event).inserted }
        guard let known = seen[event.identity] else {
            seen[event.identity] = event.kind
            return true
        }
        return known != event.kind && anonymous.insert(event).inserted
    }
}
