public import Alerting

/// That a machine stands in an incident, and what sort of incident that is.
public struct StandingIncident: Hashable, Sendable {
    /// The machine's numeric ID.
    public let instance: String

    /// The incident.
    public let key: IncidentKey

    /// What it is about.
    public let kind: IncidentKind

    /// Where it stands.
    public let state: IncidentState

    /// Says where a machine stands.
    public init(instance: String, key: IncidentKey, kind: IncidentKind, state: IncidentState) {
        (self.instance, self.key, self.kind, self.state) = (instance, key, kind, state)
    }
}

extension IncidentTable {
    /// Which incidents machines stand in, those that are dealt with included, without reading them: one can be about as
    /// many machines as there are.
    public func standing(_ instances: some Sequence<String>) throws(StorageError) -> [StandingIncident] {
        let rows = try connection.rows(
            """
            SELECT instance, key, kind, state FROM incident_nodes JOIN incidents ON key = incident
            WHERE instance IN ({list})
            """,
            forEach: Set(instances).sorted().map(SQLValue.text)
        )
        var found: [StandingIncident] = []
        for row in rows {
            found.append(
                StandingIncident(
                    instance: try row.text(0),
                    key: IncidentKey(text: try row.text(1)),
                    kind: try row.word(2),
                    state: try row.word(3)
                )
            )
        }
        return found.sorted { ($0.key, $0.instance) < ($1.key, $1.instance) }
    }
}
