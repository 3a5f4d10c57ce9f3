import Findings
import MeasuredBoot

/// One condition of a silence: a field of the incident, and the value that it must have.
public struct SilenceMatcher: Hashable, Sendable, Codable {
    /// What is looked at.
    public enum Field: String, Sendable, CaseIterable, Codable {
        /// The incident's key.
        case key
        /// Its kind.
        case kind
        /// Its severity.
        case severity
        /// The cohort, project, machine or source.
        case subject
        /// The cluster.
        case cluster
        /// The node pool.
        case pool
        /// A machine, by its numeric ID: all that are concerned have to be it.
        case instance
        /// A component: all that changed have to be it.
        case component
    }

    /// What is looked at.
    public let field: Field

    /// The value, compared exactly.
    public let value: String

    /// Makes a matcher.
    public init(_ field: Field, _ value: String) {
        self.field = field
        self.value = value
    }

    /// Whether an incident has the value.
    public func fits(_ incident: Incident) -> Bool {
        switch field {
        case .key: incident.key.text == value
        case .kind: incident.kind.rawValue == value
        case .severity: incident.severity.rawValue == value
        case .subject: incident.subject.name == value
        case .cluster: incident.subject.cluster == value
        case .pool: incident.subject.pool == value
        // Every machine has to fit: a silence about one must not hide another that joins.
        case .instance: !incident.nodes.isEmpty && incident.nodes.allSatisfy { $0.instance == value }
        case .component:
            !incident.changes.isEmpty && incident.changes.allSatisfy { $0.component.rawValue == value }
        }
    }
}
