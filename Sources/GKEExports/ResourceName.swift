import JSONSyntax

/// The full name of a cluster or node pool at Google, `projects/P/locations/L/clusters/C[/nodePools/N]`.
struct ResourceName: Hashable, Comparable {
    /// What a name names.
    enum Kind {
        case cluster, pool
    }

    let project, location, cluster: String
    let pool: String?

    var kind: Kind { pool == nil ? .cluster : .pool }

    init(project: String, location: String, cluster: String, pool: String? = nil) {
        self.project = project
        self.location = location
        self.cluster = cluster
        self.pool = pool
    }

    /// Reads a self link or an asset's name; older ones say `zones` or `regions` where newer ones say `locations`.
    init?(_ text: String) {
        let parts = text.split(separator: "/", omittingEmptySubsequences: true)
        guard let start = parts.firstIndex(of: "projects") else { return nil }
        let names = parts[start...].map(String.init)
        guard names.count == 6 || names.count == 8, ["locations", "zones", "regions"].contains(names[2]),
            names[4] == "clusters", names.count == 6 || names[6] == "nodePools"
        else { return nil }
        self.init(
            project: names[1],
            location: names[3],
            cluster: names[5],
            pool: names.count == 8 ? names[7] : nil
        )
    }

    /// Reads a self link of an export.
    init?(selfLink node: JSONNode) {
        guard case .string(let text) = node.kind, text.contains("container") || text.hasPrefix("projects/") else {
            return nil
        }
        self.init(text)
    }

    /// The cluster of a node pool.
    var parent: ResourceName { ResourceName(project: project, location: location, cluster: cluster) }

    /// A node pool of a cluster.
    func child(_ pool: String) -> ResourceName {
        ResourceName(project: project, location: location, cluster: cluster, pool: pool)
    }

    /// Whether the project is known, so that the same name means the same thing.
    var isFull: Bool { project != Self.unknown && location != Self.unknown }

    /// What stands for a part that nothing names, as in requests to the API.
    static let unknown = "-"

    var text: String {
        let cluster = "projects/\(project)/locations/\(location)/clusters/\(cluster)"
        return pool.map { "\(cluster)/nodePools/\($0)" } ?? cluster
    }

    static func < (left: ResourceName, right: ResourceName) -> Bool { left.text < right.text }
}
