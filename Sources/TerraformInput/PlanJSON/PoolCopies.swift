import GKEInventory
import JSONSyntax

/// The node pools that stand twice in a plan or state: as resources of their own, and among the pools that the
/// provider lists in their cluster once it exists.
struct PoolCopies {
    private struct Identity: Hashable {
        let cluster, pool: String
    }

    /// The locations in which a pool of that name is a resource of its own; nil stands for one that does not say.
    private var separate: [Identity: Set<String?>] = [:]

    init(_ plan: PlanDocument) {
        for resource in plan.resources where resource.type == "google_container_node_pool" {
            guard let name = Self.text(resource, "name"), let cluster = Self.text(resource, "cluster") else { continue }
            // The cluster is named, or given by its full resource name.
            let last = cluster.split(separator: "/").last.map(String.init) ?? cluster
            separate[Identity(cluster: last, pool: name), default: []].insert(Self.text(resource, "location"))
        }
    }

    /// The cluster without the pools that are judged as resources of their own.
    func removed(from cluster: Cluster, _ resource: PlanDocument.Resource) -> Cluster {
        guard !separate.isEmpty, let name = Self.text(resource, "name"),
            case .array(let inline)? = resource.values?["node_pool"]?.kind
        else { return cluster }
        let location = Self.text(resource, "location")
        let copies = inline.enumerated().compactMap { index, pool -> String? in
            guard case .string(let poolName)? = pool["name"]?.kind,
                let locations = separate[Identity(cluster: name, pool: poolName)],
                location == nil || locations.contains(location) || locations.contains(nil)
            else { return nil }
            return "\(cluster.address).node_pool[\(index)]"
        }
        guard !copies.isEmpty else { return cluster }
        let removed = Set(copies)
        return Cluster(
            address: cluster.address,
            existence: cluster.existence,
            autopilot: cluster.autopilot,
            shieldedNodes: cluster.shieldedNodes,
            version: cluster.version,
            pools: cluster.pools.filter { !removed.contains($0.address) }
        )
    }

    private static func text(_ resource: PlanDocument.Resource, _ name: String) -> String? {
        if case .string(let text)? = resource.values?[name]?.kind { text } else { nil }
    }
}
