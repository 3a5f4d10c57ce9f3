import JSONSyntax

/// What the values of a node pool or of a cluster tell of where it lies.
struct ClusterIdentity: Hashable {
    let project, location: String?
    let name: String

    /// Of a cluster.
    init?(cluster values: JSONNode?) {
        guard let name = Self.text(values, "name") else { return nil }
        self.init(name, project: Self.text(values, "project"), location: Self.text(values, "location"))
    }

    /// Of the cluster that a node pool names, by its name or by its full resource name.
    init?(ofPool values: JSONNode?) {
        guard let cluster = Self.text(values, "cluster") else { return nil }
        let parts = cluster.split(separator: "/").map(String.init)
        func part(behind name: String...) -> String? {
            parts.indices.dropLast().first { name.contains(parts[$0]) }.map { parts[$0 + 1] }
        }
        self.init(
            parts.last ?? cluster,
            project: part(behind: "projects") ?? Self.text(values, "project"),
            location: part(behind: "locations", "zones", "regions") ?? Self.text(values, "location")
        )
    }

    private init(_ name: String, project: String?, location: String?) {
        self.name = name
        self.project = project
        self.location = location
    }

    /// Whether the name means one cluster only.
    var isFull: Bool { project != nil && location != nil }

    /// Whether both may be the same cluster.
    func agrees(with other: ClusterIdentity) -> Bool {
        func agree(_ left: String?, _ right: String?) -> Bool { left == nil || right == nil || left == right }
        return name == other.name && agree(project, other.project) && agree(location, other.location)
    }

    /// A text that says something.
    static func text(_ values: JSONNode?, _ name: String) -> String? {
        if case .string(let text)? = values?[name]?.kind, !text.isEmpty { text } else { nil }
    }
}
