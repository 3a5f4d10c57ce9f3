import IntegrityEvents
import LogEntries
import Storage

/// What the process that judges holds in memory: what the fleet has shown up to what has been judged.
struct FleetMemory: Sendable {
    /// The fleet.
    var watch: FleetWatch

    /// What it contains.
    var progress: JudgeProgress

    /// The incidents, as the last step left them.
    var incidents = KnownIncidents()

    /// Which state of the inventory it has; nil while it was read and nothing has been judged by it yet.
    private var edition: Int64?

    /// The name under which the number of the inventory's state is kept.
    static let inventoryKey = "inventory edition"

    private static let page = 2_000

    /// Reads everything that has been judged, and learns from what was learned from.
    ///
    /// By that it stands exactly as that of a process that never stopped.
    init(_ connection: any SQLConnection) throws {
        progress = try JudgeProgress(connection)
        watch = FleetWatch(try Self.inventory(connection))
        try add(to: progress.lesson, after: 0, connection)
        if progress.lesson > 0 { watch.refreshKnowledge() }
        try add(to: progress.reports, after: progress.lesson, connection)
        // What had to be reconsidered by then has been, in the transaction that judged it.
        while watch.hasMachinesToReconsider { _ = watch.machinesToReconsider() }
    }

    /// Gives up the incidents, for whoever changes them.
    mutating func takeIncidents() -> KnownIncidents {
        defer { incidents = KnownIncidents() }
        return incidents
    }

    private mutating func add(
        to end: Int64,
        after start: Int64,
        _ connection: any SQLConnection
    ) throws {
        var position = start
        while position < end {
            let page = try ReportTable(connection).reports(after: position, limit: Self.page)
            guard let last = page.last?.sequence else { return }
            for stored in page where (stored.sequence ?? 0) <= end && !watch.isForeign(stored) {
                watch.add(stored.report)
            }
            position = last
        }
    }

    /// All machines, those that are gone included: a report can come after its machine.
    private static func inventory(_ connection: any SQLConnection) throws -> NodeInventory {
        var inventory = NodeInventory()
        var last = ""
        while true {
            let nodes = try InventoryTable(connection).list(after: last, limit: page)
            for node in nodes { inventory.add(node.record) }
            guard nodes.count == page, let next = nodes.last?.record.instance else { return inventory }
            last = next
        }
    }

    /// Takes the inventory as it is stored, and has reconsidered what it shows in another light.
    /// - Returns: whether it is another than what is stored has been judged by.
    mutating func updateInventory(_ connection: any SQLConnection) throws -> Bool {
        let stored = try MetaTable(connection).number(Self.inventoryKey)
        defer { (edition, progress.inventory) = (stored, stored) }
        guard stored != progress.inventory else { return false }
        watch.update(try Self.inventory(connection))
        // What was read may have had some of it: what changed since it was judged by is not known.
        if edition == nil { watch.reconsiderAll() }
        return true
    }
}
