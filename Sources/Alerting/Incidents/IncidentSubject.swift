/// What an incident is about: a cohort, machines without one, a machine, or a source.
public struct IncidentSubject: Hashable, Sendable, Codable {
    /// The sort of subject.
    public enum Sort: String, Sendable, Codable {
        /// Machines that should have booted the same.
        case cohort
        /// The machines of a project of which nobody knows what they should be compared with.
        case project
        /// One machine.
        case machine
        /// A source of entries.
        case source
    }

    /// The sort.
    public let sort: Sort

    /// The cohort's key, the project's ID, the machine's numeric ID or the source's name.
    public let name: String

    /// The cluster; nil when it is not known or there is none.
    public let cluster: String?

    /// The node pool; nil when it is not known or there is none.
    public let pool: String?

    /// Names a subject.
    public init(_ sort: Sort, _ name: String, cluster: String? = nil, pool: String? = nil) {
        self.sort = sort
        self.name = name
        self.cluster = cluster
        self.pool = pool
    }

    /// What identifies it. Cluster and pool only describe it: an inventory may learn them later.
    package var text: String { "\(sort.rawValue) \(name)" }
}
