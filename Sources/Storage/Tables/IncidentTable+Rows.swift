import Alerting
import Findings
import LogEntries
import Messages

extension IncidentTable {
    private static let columns = [
        "key", "state", "severity", "kind", "subject_sort", "subject_name", "cluster", "pool", "changes", "explanation",
        "opened_at", "updated_at", "first_seen", "last_seen", "acknowledged_by", "silence", "notifications",
        "told",
    ]

    static let selected = columns.joined(separator: ", ")

    static let upsert: String = {
        let stored = columns + ["edition"]
        let updates = stored.dropFirst().map { "\($0) = excluded.\($0)" }.joined(separator: ", ")
        let ending = "ON CONFLICT (key) DO UPDATE SET \(updates)"
        return Batch.insertion(into: "incidents", stored, count: 1, ending: ending)
    }()

    static func values(_ incident: Incident) throws(StorageError) -> [SQLValue] {
        let subject = incident.subject
        return [
            .text(incident.key.text), .text(incident.state.rawValue), .text(incident.severity.rawValue),
            .text(incident.kind.rawValue), .text(subject.sort.rawValue), .text(subject.name),
            SQLValue(subject.cluster), SQLValue(subject.pool), .text(try StoredJSON.text(incident.changes)),
            .text(try StoredJSON.text(incident.explanation)), SQLValue(incident.openedAt),
            SQLValue(incident.updatedAt), SQLValue(incident.firstSeen), SQLValue(incident.lastSeen),
            SQLValue(incident.acknowledgedBy), SQLValue(incident.silence), SQLValue(incident.notifications),
            .text(try StoredJSON.text(incident.told)),
        ]
    }

    /// The incidents of rows, each once, with their machines, sorted by key.
    func assemble(_ rows: [SQLRow]) throws(StorageError) -> [Incident] {
        var keyed: [String: SQLRow] = [:]
        for row in rows { keyed[try row.text(0)] = row }
        let keys = keyed.keys.sorted()
        let nodes = try nodes(of: keys)
        var incidents: [Incident] = []
        for key in keys {
            guard let row = keyed[key] else { continue }
            incidents.append(try Self.incident(row, nodes[key] ?? []))
        }
        return incidents
    }

    private static func incident(_ row: SQLRow, _ nodes: [AffectedNode]) throws(StorageError) -> Incident {
        let sort: IncidentSubject.Sort = try row.word(4)
        let subject = IncidentSubject(
            sort,
            try row.text(5),
            cluster: try row.optionalText(6),
            pool: try row.optionalText(7)
        )
        return Incident(
            key: IncidentKey(text: try row.text(0)),
            subject: subject,
            kind: try row.word(3),
            state: try row.word(1),
            severity: try row.word(2),
            nodes: nodes,
            changes: try StoredJSON.value(try row.text(8)),
            explanation: try StoredJSON.value(try row.text(9)),
            openedAt: try row.timestamp(10),
            updatedAt: try row.timestamp(11),
            firstSeen: try row.timestamp(12),
            lastSeen: try row.timestamp(13),
            acknowledgedBy: try row.optionalText(14),
            silence: try row.optionalText(15),
            notifications: Int(try row.integer(16)),
            told: try StoredJSON.value(try row.text(17))
        )
    }
}

// MARK: Machines

extension IncidentTable {
    /// The machines of incidents, in the order in which they joined.
    private func nodes(of keys: [String]) throws(StorageError) -> [String: [AffectedNode]] {
        let sql = "SELECT incident, body FROM incident_nodes WHERE incident IN ({list}) ORDER BY incident, position"
        var nodes: [String: [AffectedNode]] = [:]
        for row in try connection.rows(sql, forEach: keys.map(SQLValue.text)) {
            nodes[try row.text(0), default: []].append(try StoredJSON.value(try row.text(1)))
        }
        return nodes
    }

    func saveNodes(_ places: [Int], of incident: Incident) throws(StorageError) {
        var rows: [[SQLValue]] = []
        for position in places {
            let node = incident.nodes[position]
            try KeyText.check(node.instance, "the ID of an instance")
            let body = try StoredJSON.text(node)
            rows.append([.text(incident.key.text), .text(node.instance), SQLValue(position), .text(body)])
        }
        _ = try connection.insert(
            into: "incident_nodes",
            ["incident", "instance", "position", "body"],
            rows,
            ending: "ON CONFLICT (incident, instance) DO UPDATE SET position = excluded.position, body = excluded.body"
        )
    }
}
