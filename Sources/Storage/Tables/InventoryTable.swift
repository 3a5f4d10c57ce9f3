public import IntegrityEvents
public import LogEntries
import Messages

/// The machines of the fleet, those included that are gone: a report can outlive its machine.
public struct InventoryTable {
    private let connection: any SQLConnection

    /// The table in a transaction.
    public init(_ connection: any SQLConnection) { self.connection = connection }

    /// Takes in an inventory. What it does not say of a machine stays as it was said before; a machine is there again.
    public func save(_ inventory: NodeInventory, at now: Timestamp) throws(StorageError) {
        try save(Array(inventory.sorted), at: now)
    }

    /// Takes in what is known about machines, each of them once.
    public func save(_ records: [NodeRecord], at now: Timestamp) throws(StorageError) {
        var rest = records[...]
        while !rest.isEmpty {
            try insert(rest.prefix(Self.portion), at: now)
            rest = rest.dropFirst(Self.portion)
        }
    }

    /// How many are made into rows at a time: those of a large fleet take much room.
    private static let portion = 1_024

    private func insert(_ records: some Sequence<NodeRecord>, at now: Timestamp) throws(StorageError) {
        var rows: [[SQLValue]] = []
        for record in records {
            try KeyText.check(record.instance, "the ID of an instance")
            let fields = Self.fields.map { SQLValue(record[keyPath: $0.path]) }
            rows.append([.text(record.instance)] + fields + [SQLValue(now), SQLValue(now)])
        }
        let columns = ["instance"] + Self.columns + ["first_seen", "last_seen"]
        _ = try connection.insert(into: "inventory", columns, rows, ending: Self.merging)
    }

    /// How an inventory that names every machine there is differs from what is stored.
    public func change(to inventory: NodeInventory) throws(StorageError) -> InventoryChange {
        var change = InventoryChange()
        var named: Set<String> = []
        var page: [StoredNode] = []
        repeat {
            page = try list(after: page.last?.record.instance ?? "", limit: Self.page)
            for stored in page {
                let instance = stored.record.instance
                guard let record = inventory[instance] else {
                    if stored.goneSince == nil { change.gone.append(instance) }
                    continue
                }
                named.insert(instance)
                if stored.goneSince != nil || Self.tells(record, besides: stored.record) { change.told.append(record) }
            }
        } while page.count == Self.page
        if named.count < inventory.count { change.told += inventory.sorted.filter { !named.contains($0.instance) } }
        return change
    }

    private static let page = 2_000

    private static func tells(_ record: NodeRecord, besides stored: NodeRecord) -> Bool {
        fields.contains { field in
            record[keyPath: field.path].map { $0 != stored[keyPath: field.path] } ?? false
        }
    }

    /// Takes note that machines are there no more.
    /// - Returns: the numeric IDs of those that are gone since now, sorted.
    @discardableResult
    public func end(_ instances: [String], at now: Timestamp) throws(StorageError) -> [String] {
        let rows = try connection.rows(
            """
            UPDATE inventory SET gone_since = ?1, last_seen = CASE WHEN last_seen < ?2 THEN ?2 ELSE last_seen END
            WHERE instance IN ({list}) AND gone_since IS NULL RETURNING instance
            """,
            [SQLValue(now), .text(try confirmed().map(SortableTime.text) ?? "")],
            forEach: instances.map(SQLValue.text)
        )
        var gone: [String] = []
        for row in rows { gone.append(try row.text(0)) }
        return gone.sorted()
    }

    /// Takes note that an inventory was read and that the machines which are not gone are those that it names: all of them
    /// were seen by then, whatever their rows say.
    public func confirm(at now: Timestamp) throws(StorageError) {
        try MetaTable(connection).set(Self.confirmation, to: SortableTime.text(now))
    }

    /// When an inventory was read last; nil before the first.
    public func confirmed() throws(StorageError) -> Timestamp? {
        try MetaTable(connection).value(Self.confirmation).flatMap { Timestamp($0) }
    }

    private static let confirmation = "inventory-read"

    /// Takes in an inventory that names every machine there is: those that it does not name are gone.
    /// - Returns: the numeric IDs of those that are gone since now, sorted.
    public func replace(with inventory: NodeInventory, at now: Timestamp) throws(StorageError) -> [String] {
        let change = try change(to: inventory)
        try save(change.told, at: now)
        let gone = try end(change.gone, at: now)
        try confirm(at: now)
        return gone
    }

    /// What is known about a machine; nil when nothing is.
    public func node(_ instance: String) throws(StorageError) -> StoredNode? {
        let sql = "SELECT \(Self.selected) FROM inventory WHERE instance = ?1"
        guard let row = try connection.row(sql, [.text(instance)]) else { return nil }
        return try Self.read(row, confirmed: try confirmed())
    }

    /// Machines in the order of their IDs.
    /// - Parameters:
    ///   - cluster: those of this cluster only; nil for all.
    ///   - pool: those of node pools of this name only; nil for all.
    ///   - instance: behind which to begin.
    ///   - limit: how many; nil for all.
    public func list(
        cluster: String? = nil,
        pool: String? = nil,
        after instance: String = "",
        limit: Int? = nil
    ) throws(StorageError) -> [StoredNode] {
        var parameters = [SQLValue.text(instance)]
        var conditions = ["instance > ?1"]
        for (column, wanted) in [("cluster", cluster), ("pool", pool)] {
            guard let wanted else { continue }
            parameters.append(.text(wanted))
            conditions.append("\(column)=?\(parameters.count)")
        }
        if let limit { parameters.append(SQLValue(limit)) }
        let sql = """
            SELECT \(Self.selected) FROM inventory WHERE \(conditions.joined(separator: " AND ")) ORDER BY instance
            \(limit == nil ? "" : "LIMIT ?\(parameters.count)")
            """
        let confirmed = try confirmed()
        var nodes: [StoredNode] = []
        for row in try connection.rows(sql, parameters) { nodes.append(try Self.read(row, confirmed: confirmed)) }
        return nodes
    }

    /// The numeric IDs of the machines that are gone, sorted.
    public func gone() throws(StorageError) -> [String] {
        let sql = "SELECT instance FROM inventory WHERE gone_since IS NOT NULL ORDER BY instance"
        var gone: [String] = []
        for row in try connection.rows(sql) { gone.append(try row.text(0)) }
        return gone
    }

    /// How many machines there are, those that are gone left out.
    public func count() throws(StorageError) -> Int { try connection.count("inventory WHERE gone_since IS NULL") }

    /// Removes machines that have been gone since before a moment.
    /// - Returns: how many it removed.
    func removeGone(before moment: Timestamp) throws(StorageError) -> Int {
        try connection.execute("DELETE FROM inventory WHERE gone_since < ?1", [SQLValue(moment)])
    }
}

extension InventoryTable {
    /// The columns of what may be known about a machine.
    static var columns: [String] { fields.map(\.column) }

    private static var fields: [(column: String, path: WritableKeyPath<NodeRecord, String?>)] {
        [
            ("project", \.project), ("zone", \.zone), ("cluster", \.cluster), ("cluster_location", \.clusterLocation),
            ("pool", \.pool), ("name", \.name), ("image", \.image), ("machine_family", \.machineFamily),
            ("confidential", \.confidential), ("os_image", \.osImage), ("kernel_version", \.kernelVersion),
        ]
    }

    private static var selected: String {
        (["instance"] + columns + ["first_seen", "last_seen", "gone_since"]).joined(separator: ", ")
    }

    private static var merging: String {
        let fields = columns.map { "\($0) = COALESCE(excluded.\($0), inventory.\($0))" }.joined(separator: ", ")
        return """
            ON CONFLICT (instance) DO UPDATE SET \(fields), last_seen = excluded.last_seen, gone_since = NULL
            """
    }

    private static func read(_ row: SQLRow, confirmed: Timestamp?) throws(StorageError) -> StoredNode {
        var record = NodeRecord(instance: try row.text(0))
        for (index, field) in fields.enumerated() {
            record[keyPath: field.path] = try row.optionalText(index + 1)
        }
        let next = fields.count + 1
        let (written, gone) = (try row.timestamp(next + 1), try row.optionalTimestamp(next + 2))
        return StoredNode(
            record: record,
            firstSeen: try row.timestamp(next),
            lastSeen: gone == nil ? max(written, confirmed ?? written) : written,
            goneSince: gone
        )
    }
}
