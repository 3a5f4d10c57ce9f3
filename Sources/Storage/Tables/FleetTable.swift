import IntegrityEvents
public import LogEntries

/// The fleet as it stands: every machine that is there, by its latest reports. A view of other tables.
public struct FleetTable {
    private let connection: any SQLConnection

    /// The view in a transaction.
    public init(_ connection: any SQLConnection) { self.connection = connection }

    /// How many machines of each pool have which verdict, sorted by cluster, pool and verdict.
    public func pools() throws(StorageError) -> [PoolCount] {
        let rows = try connection.rows(
            "\(Self.standing) SELECT cluster, pool, verdict_rank, COUNT(*) FROM standing GROUP BY cluster, pool, verdict_rank"
        )
        var counts: [PoolCount] = []
        for row in rows {
            counts.append(
                PoolCount(
                    pool: PoolName(cluster: try row.optionalText(0), pool: try row.optionalText(1)),
                    verdict: VerdictRank.verdict(try row.integer(2)),
                    count: Int(try row.integer(3))
                )
            )
        }
        return counts.sorted(by: Self.precedes)
    }

    /// Machines, those with the worst verdict first, then by their IDs.
    public func nodes(_ query: NodeQuery, limit: Int) throws(StorageError) -> [NodeSummary] {
        var conditions = FleetConditions(query)
        let limit = conditions.parameter(SQLValue(limit))
        let rows = try connection.rows(
            """
            \(Self.standing) SELECT instance, name, cluster, pool, verdict_rank, \(Self.lastReport), \(Self.incidents) \
            FROM standing \(conditions.sql) ORDER BY verdict_rank DESC, instance LIMIT \(limit)
            """,
            conditions.parameters
        )
        var nodes: [NodeSummary] = []
        for row in rows { nodes.append(try Self.node(row)) }
        return nodes
    }

    /// How many reports of each day came to which verdict, sorted by day.
    /// - Parameter moment: the first moment that counts, by the log.
    public func days(since moment: Timestamp) throws(StorageError) -> [DayCount] {
        let rows = try connection.rows(
            """
            SELECT SUBSTR(timestamp, 1, 10) AS day, verdict, COUNT(*) FROM reports WHERE timestamp >= ?1
            GROUP BY 1, 2 ORDER BY 1, 2
            """,
            [SQLValue(moment)]
        )
        var counts: [DayCount] = []
        for row in rows {
            let (day, count) = (try row.text(0), Int(try row.integer(2)))
            counts.append(DayCount(day: day, verdict: try row.optionalWord(1), count: count))
        }
        return counts
    }
}

extension FleetTable {
    /// Machines that no inventory knows are there as long as their reports are. Everything about reports is found in one
    /// index: a fleet of 100,000 machines is read in about a second.
    private static let standing = """
        WITH machines AS (SELECT instance, name, cluster, pool FROM inventory WHERE gone_since IS NULL UNION ALL
        SELECT seen.instance, NULL, NULL, NULL FROM (SELECT DISTINCT instance FROM reports) AS seen WHERE NOT EXISTS
        (SELECT 1 FROM inventory WHERE inventory.instance = seen.instance)),
        standing AS (SELECT instance, name, cluster, pool, COALESCE((SELECT MAX(verdict_rank)
        FROM (\(ranks)) AS ranks), 0) AS verdict_rank FROM machines)
        """

    /// The rank of the latest report of each phase.
    private static let ranks = ReportPhase.allCases.map { phase in
        """
        SELECT (SELECT \(VerdictRank.expression) FROM reports WHERE reports.instance = machines.instance \
        AND reports.phase = '\(phase.rawValue)' ORDER BY timestamp DESC, verdict DESC LIMIT 1) AS verdict_rank
        """
    }.joined(separator: " UNION ALL ")

    private static let lastReport =
        "(SELECT MAX(timestamp) FROM reports WHERE reports.instance = standing.instance)"

    private static let incidents = """
        (SELECT COUNT(*) FROM incident_nodes JOIN incidents ON incidents.key = incident_nodes.incident \
        WHERE incident_nodes.instance = standing.instance AND incidents.state <> 'resolved')
        """

    private static func node(_ row: SQLRow) throws(StorageError) -> NodeSummary {
        NodeSummary(
            instance: try row.text(0),
            name: try row.optionalText(1),
            pool: PoolName(cluster: try row.optionalText(2), pool: try row.optionalText(3)),
            verdict: VerdictRank.verdict(try row.integer(4)),
            lastReport: try row.optionalTimestamp(5),
            incidents: Int(try row.integer(6))
        )
    }

    private static func precedes(_ left: PoolCount, _ right: PoolCount) -> Bool {
        let key = { (count: PoolCount) in
            (count.pool.cluster ?? "", count.pool.pool ?? "", VerdictRank.rank(count.verdict))
        }
        return key(left) < key(right)
    }
}

/// What a query asks for, as a condition with its parameters.
private struct FleetConditions {
    private(set) var parameters: [SQLValue] = []
    private var conditions: [String] = []

    init(_ query: NodeQuery) {
        if let cluster = query.cluster { conditions.append("cluster = \(parameter(.text(cluster)))") }
        if let pool = query.pool { conditions.append("pool = \(parameter(.text(pool)))") }
        switch query.verdict {
        case .reported(let verdict)?: conditions.append("verdict_rank = \(VerdictRank.rank(verdict))")
        case .silent?: conditions.append("verdict_rank = 0")
        case nil: break
        }
        if let text = query.text {
            let pattern = parameter(.text("%\(Self.literal(text))%"))
            conditions.append(#"(name LIKE \#(pattern) ESCAPE '\' OR instance LIKE \#(pattern) ESCAPE '\')"#)
        }
        if let after = query.after {
            let (rank, instance) = (parameter(SQLValue(after.rank)), parameter(.text(after.instance)))
            conditions.append("(verdict_rank < \(rank) OR verdict_rank = \(rank) AND instance > \(instance))")
        }
    }

    /// The condition; empty where everything is wanted.
    var sql: String { conditions.isEmpty ? "" : "WHERE " + conditions.joined(separator: " AND ") }

    /// Adds a parameter, and answers its place.
    mutating func parameter(_ value: SQLValue) -> String {
        parameters.append(value)
        return "?\(parameters.count)"
    }

    /// A text that stands for itself in a pattern.
    private static func literal(_ text: String) -> String {
        text.reduce(into: "") { result, character in
            if [#"\"#, "%", "_"].contains(character) { result.append(#"\"#) }
            result.append(character)
        }
    }
}
