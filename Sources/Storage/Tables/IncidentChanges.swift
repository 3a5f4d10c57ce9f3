public import Alerting

/// An incident, and which of its machines have changed since it was stored.
public struct IncidentChanges: Sendable {
    let incident: Incident
    let instances: Set<String>?

    /// Says what has changed.
    /// - Parameter instances: the IDs of the machines; nil where all of them have.
    public init(_ incident: Incident, machines instances: Set<String>? = nil) {
        self.incident = incident
        self.instances = instances
    }
}
