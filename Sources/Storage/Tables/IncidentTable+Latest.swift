public import Alerting
import LogEntries

extension IncidentTable {
    /// A place in the list of incidents, the latest first.
    public struct Cursor: Hashable, Sendable, LosslessStringConvertible {
        let updatedAt: Timestamp
        let key: IncidentKey

        /// The place of an incident.
        public init(_ incident: Incident) {
            updatedAt = incident.updatedAt
            key = incident.key
        }

        /// Reads a place as an address has it; nil for anything else.
        public init?(_ description: String) {
            let parts = description.split(separator: "~", maxSplits: 1, omittingEmptySubsequences: false)
            guard parts.count == 2, let moment = Timestamp(parts[0]) else { return nil }
            updatedAt = moment
            key = IncidentKey(text: String(parts[1]))
        }

        /// The place as it stands in an address.
        public var description: String { "\(updatedAt)~\(key.text)" }
    }

    /// Incidents, those that changed last first.
    /// - Parameters:
    ///   - states: those in one of these states only; empty for all.
    ///   - cursor: behind which to begin; nil for the first.
    public func latest(
        in states: [IncidentState],
        after cursor: Cursor? = nil,
        limit: Int
    ) throws(StorageError) -> [Incident] {
        var parameters = [SQLValue(limit)]
        var conditions: [String] = []
        if !states.isEmpty {
            let words = states.map { state in
                parameters.append(.text(state.rawValue))
                return "?\(parameters.count)"
            }
            conditions.append("state IN (\(words.joined(separator: ", ")))")
        }
        if let cursor {
            parameters += [SQLValue(cursor.updatedAt), .text(cursor.key.text)]
            conditions.append("(updated_at, key) < (?\(parameters.count - 1), ?\(parameters.count))")
        }
        let filter = conditions.isEmpty ? "" : "WHERE " + conditions.joined(separator: " AND ")
        let rows = try connection.rows(
            "SELECT \(Self.selected) FROM incidents \(filter) ORDER BY updated_at DESC, key DESC LIMIT ?1",
            parameters
        )
        return try assemble(rows).sorted { ($1.updatedAt, $1.key) < ($0.updatedAt, $0.key) }
    }

    /// The incidents that a machine stands in, those that changed last first.
    public func latest(standingIn instance: String, limit: Int) throws(StorageError) -> [Incident] {
        let rows = try connection.rows(
            """
            SELECT \(Self.selected) FROM incidents WHERE key IN (SELECT incident FROM incident_nodes WHERE instance = ?1)
            ORDER BY updated_at DESC, key DESC LIMIT ?2
            """,
            [.text(instance), SQLValue(limit)]
        )
        return try assemble(rows).sorted { ($1.updatedAt, $1.key) < ($0.updatedAt, $0.key) }
    }
}
