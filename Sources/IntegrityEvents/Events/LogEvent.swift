public import LogEntries

/// What one log entry says that bears on the integrity of a machine.
public struct LogEvent: Hashable, Sendable {
    /// The entry.
    public let identity: EntryIdentity

    /// The machine.
    public let instance: Instance

    /// What happened.
    public let kind: Kind

    /// When it happened: as the entry says, unless whoever took it could not believe that.
    public let timestamp: Timestamp

    /// The kinds of event.
    public enum Kind: Hashable, Sendable {
        /// The machine started.
        case startup(bootCounter: String)
        /// The machine was shut down. The event has no content; that says nothing about how it went.
        case shutdown(bootCounter: String)
        /// The vTPM was cleared.
        case tpmCleared(bootCounter: String)
        /// A phase of a boot was compared with the baseline.
        case report(BootReport)
        /// An integrity event of a kind that is not known, by the names of its members, and whether it says that a
        /// comparison failed.
        case unknown(members: [String], hasFailed: Bool = false)
        /// Somebody told the machine to take its last boot for the baseline, or changed its Shielded VM options.
        case action(AdministratorAction)
        /// Secure Boot refused an image; the line of the serial console that says so.
        case secureBootRefusal(String)
    }

    /// Makes an event.
    /// - Parameter timestamp: when it happened; nil for when the entry says.
    public init(identity: EntryIdentity, instance: Instance, kind: Kind, timestamp: Timestamp? = nil) {
        self.identity = identity
        self.instance = instance
        self.kind = kind
        self.timestamp = timestamp ?? identity.timestamp
    }

    /// The same at another moment. The entry keeps what it says.
    public func moved(to moment: Timestamp) -> LogEvent {
        var kind = kind
        if case .report(let report) = kind { kind = .report(report.moved(to: moment)) }
        return LogEvent(identity: identity, instance: instance, kind: kind, timestamp: moment)
    }
}

extension LogEvent {
    /// Orders events by time, and what happens at once in an order that does not depend on that of the file.
    static func precedes(_ left: LogEvent, _ right: LogEvent) -> Bool {
        if left.timestamp != right.timestamp { return left.timestamp < right.timestamp }
        if left.instance.id != right.instance.id { return left.instance.id < right.instance.id }
        let (one, other) = (left.identity.insertID ?? "", right.identity.insertID ?? "")
        // Two entries with one identity: whatever they say orders them.
        return one == other ? "\(left.kind)" < "\(right.kind)" : one < other
    }
}
