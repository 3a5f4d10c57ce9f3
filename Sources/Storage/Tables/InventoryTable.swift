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
        var rest = inventory.sorted[...]
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

    /// Takes in an inventory that names every machine there is: those that it does not name are gone.
    /// - Returns: the numeric IDs of those that are gone since now, sorted.
    public func replace(with inventory: NodeInventory, at now: Timestamp) throws(StorageError) -> [String] {
        try save(inventory, at: now)
        let rows = try connection.rows(
            "UPDATE inventory SET gone_since = ?1 WHERE last_seen < ?1 AND gone_since IS NULL RETURNING instance",
            [SQLValue(now)]
        )
        var gone: [String] = []
        for row in rows { gone.append(try row.text(0)) }
        return gone.sorted()
    }

    /// What is known about a machine; nil when nothing is.
    public func node(_ instance: String) throws(StorageError) -> StoredNode? {
        let sql = "SELECT \(Self.selected) FROM inventory WHERE instance = ?1"
        return try connection.row(sql, [.text(instance)]).map { row throws(StorageError) in try Self.read(row) }
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
        var nodes: [StoredNode] = []
        for row in try connection.rows(sql, parameters) { nodes.append(try Self.read(row)) }
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

    private static func read(_ row: SQLRow) throws(StorageError) -> StoredNode {
        var record = NodeRecord(instance: try row.text(0))
        for (index, field) in fields.enumerated() {
            record[keyPath: field.path] = try row.optionalText(index + 1)
        }
        let next = fields.count + 1
        return StoredNode(
            record: record,
            firstSeen: try row.timestamp(next),
            lastSeen: try row.timestamp(next + 1),
            goneSince: try row.optionalTimestamp(next + 2)
        )
    }
}
