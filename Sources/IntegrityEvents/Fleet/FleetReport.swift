public import Messages

/// What the entries of a fleet come to.
public struct FleetReport: Sendable {
    /// The reports in the order of time.
    public let rows: BootRows

    /// What else there is to tell, in the order of time.
    public let notices: [Notice]

    /// What became of the entries.
    public let entries: EntryCounts

    /// The entries that could not be read, at most so many as are kept.
    public let unread: [UnreadableEntry]

    /// Why inventories could not be read or used, in sentences without a full stop.
    public let inventoryFaults: [Message]

    /// Judges what was collected.
    /// - Parameter inventory: what is known about the machines.
    public init(
        _ events: EventCollection,
        unread: [UnreadableEntry] = [],
        inventory: NodeInventory = NodeInventory(),
        inventoryFaults: [Message] = []
    ) {
        let others = events.others.sorted(by: LogEvent.precedes)
        entries = events.counts
        self.unread = unread
        self.inventoryFaults = inventoryFaults
        let names = Self.names(others).merging(inventory.names) { _, listed in listed }
        rows = BootRows(events.reports, events: others, inventory: inventory, names: names)
        notices = Self.notices(others, inventory)
    }

    /// The names of VMs that audit entries say.
    static func names(_ events: [LogEvent]) -> [String: String] {
        let pairs = events.compactMap { event -> (String, String)? in
            guard case .action(let action) = event.kind, let name = action.instanceName, !event.instance.id.isEmpty
            else {
                return nil
            }
            return (event.instance.id, name)
        }
        return Dictionary(pairs) { first, _ in first }
    }

    /// One operation has an entry for its beginning and one for its end; both tell the same.
    private static func notices(_ events: [LogEvent], _ inventory: NodeInventory) -> [Notice] {
        var told: Set<[String]> = []
        let refused = Set(events.compactMap(refusedOperation))
        return events.compactMap { event in
            guard let notice = Notice(event) else { return nil }
            guard case .action(let action) = event.kind else { return notice }
            let placed = notice.placed(action, inventory)
            guard let operation = action.operation else { return placed }
            // What failed in the end was not done, whatever its first entry says.
            if action.succeeded, refused.contains(operation) { return nil }
            return told.insert([operation, notice.kind.rawValue]).inserted ? placed : nil
        }
    }

    private static func refusedOperation(_ event: LogEvent) -> String? {
        guard case .action(let action) = event.kind, !action.succeeded else { return nil }
        return action.operation
    }
}
