/// The events of many entries, each once, in whatever order they come.
public struct EventCollection: Sendable {
    /// How many entries there were.
    public private(set) var counts = EntryCounts()

    /// The reports.
    public private(set) var reports = BootReports()

    /// What is no report and still worth telling: all but starts and shutdowns.
    public private(set) var others: [LogEvent] = []

    private var seen: [EventKey: KnownEvent] = [:]

    /// Makes an empty collection.
    public init() {}

    /// Adds what an entry turned out to be.
    public mutating func add(_ entry: DecodedEntry) {
        switch entry {
        case .integrity(let event):
            counts.integrity += 1
            if !keep(event) { counts.duplicates += 1 }
        case .related(let event):
            counts.other += 1
            keep(event)
        case .other: counts.other += 1
        }
    }

    /// Adds a report of which a part could not be read: it counts as unreadable, and is judged by what can be read.
    public mutating func addPartly(_ event: LogEvent) {
        counts.unreadable += 1
        keep(event)
    }

    /// Counts an entry that was passed over because it cannot bear on integrity.
    public mutating func addOther() { counts.other += 1 }

    /// Counts an entry that a query does not match.
    public mutating func addFiltered() { counts.filtered += 1 }

    /// Counts an entry that could not be read.
    public mutating func addUnreadable() { counts.unreadable += 1 }

    /// Keeps an event; false for a redelivery. One that takes the identity of another but says something else is kept: it
    /// must not be possible to hide a report behind a forged one.
    @discardableResult
    private mutating func keep(_ event: LogEvent) -> Bool {
        var key = EventKey(identity: event.identity)
        while let known = seen[key] {
            if isSame(known, event) { return false }
            key.variant = key.variant == 0 ? event.kind.hashValue | 1 : key.variant &+ 1
        }
        seen[key] = store(event)
        return true
    }

    private mutating func store(_ event: LogEvent) -> KnownEvent {
        switch event.kind {
        case .startup(let counter): return .startup(bootCounter: counter)
        case .shutdown(let counter): return .shutdown(bootCounter: counter)
        case .report(let report):
            reports.append(report)
            return .report(Int32(truncatingIfNeeded: reports.count - 1))
        case .unknown: counts.unknown += 1
        case .tpmCleared, .action, .secureBootRefusal: break
        }
        others.append(event)
        return .other(Int32(truncatingIfNeeded: others.count - 1))
    }

    private func isSame(_ known: KnownEvent, _ event: LogEvent) -> Bool {
        switch known {
        case .startup(let counter): event.kind == .startup(bootCounter: counter)
        case .shutdown(let counter): event.kind == .shutdown(bootCounter: counter)
        case .report(let index): event.kind == .report(reports[Int(index)])
        case .other(let index): event.kind == others[Int(index)].kind
        }
    }
}

/// An identity, and which of the events that claim it.
private struct EventKey: Hashable {
    let identity: EntryIdentity
    /// 0 for the first one, then numbers that what the event says leads to, so that many are found as fast as few.
    var variant = 0
}

/// Where an event is kept; what is nowhere kept stands here.
private enum KnownEvent {
    case startup(bootCounter: String)
    case shutdown(bootCounter: String)
    case report(Int32)
    case other(Int32)
}
