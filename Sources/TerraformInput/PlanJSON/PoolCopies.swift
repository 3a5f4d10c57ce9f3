import GKEInventory
import JSONSyntax

/// The node pools that stand twice in a plan or state: as resources of their own, and among the pools that the
/// provider lists in their cluster once it exists.
///
/// The list is the one from before: pools that the plan deletes or replaces are still in it.
struct PoolCopies {
    /// The clusters in which a pool of that name is, or was, a resource of its own.
    private var separate: [String: Set<ClusterIdentity>] = [:]

    /// How many clusters have a name, and what tells them apart.
    private var clusters: [String: [ClusterIdentity: Int]] = [:]

    init(_ plan: PlanDocument) {
        for resource in plan.resources {
            if resource.type == PlanDocument.poolType {
                note(resource.values)
            } else if let cluster = ClusterIdentity(cluster: resource.values) {
                clusters[cluster.name, default: [:]][cluster, default: 0] += 1
            }
        }
        for values in plan.formerPools { note(values) }
    }

    private mutating func note(_ values: JSONNode?) {
        guard let name = ClusterIdentity.text(values, "name"), let cluster = ClusterIdentity(ofPool: values) else {
            return
        }
        separate[name, default: []].insert(cluster)
    }

    /// The cluster without the pools that are judged as resources of their own.
    func removed(from cluster: Cluster, _ resource: PlanDocument.Resource) -> Cluster {
        guard let identity = ClusterIdentity(cluster: resource.values),
            case .array(let inline)? = resource.values?["node_pool"]?.kind
        else { return cluster }
        let copies = inline.enumerated().compactMap { index, pool -> String? in
            guard let name = ClusterIdentity.text(pool, "name"), isSeparate(name, in: identity) else { return nil }
            return "\(cluster.address).node_pool[\(index)]"
        }
        let removed = Set(copies)
        let pools = Self.defaultPool(cluster.pools.filter { !removed.contains($0.address) }, cluster, inline, resource)
        return Cluster(
            address: cluster.address,
            existence: cluster.existence,
            autopilot: cluster.autopilot,
            shieldedNodes: cluster.shieldedNodes,
            version: cluster.version,
            pools: pools
        )
    }

    /// The pools with the default pool under its own address, when it is the only listed pool that is left: then
    /// nobody has written pools in the cluster, and what decides about this one is the cluster's `node_config`.
    private static func defaultPool(
        _ pools: [NodePool],
        _ cluster: Cluster,
        _ inline: [JSONNode],
        _ resource: PlanDocument.Resource
    ) -> [NodePool] {
        let listed = pools.filter { $0.kind == .inline }
        guard listed.count == 1, case .array(let configs)? = resource.values?["node_config"]?.kind, !configs.isEmpty,
            let index = inline.firstIndex(where: { ClusterIdentity.text($0, "name") == "default-pool" }),
            listed[0].address == "\(cluster.address).node_pool[\(index)]"
        else { return pools }
        return pools.map { pool in
            guard pool.kind == .inline else { return pool }
            return NodePool(
                kind: .defaultPool,
                address: "\(cluster.address).node_config",
                existence: pool.existence,
                settings: pool.settings
            )
        }
    }

    private func isSeparate(_ pool: String, in cluster: ClusterIdentity) -> Bool {
        guard let parents = separate[pool] else { return false }
        if cluster.isFull, parents.contains(cluster) { return true }
        return parents.contains { $0.agrees(with: cluster) && isOnly($0) }
    }

    /// Whether one cluster alone can be meant; a pool that may belong to either of two is no copy of a pool of one.
    private func isOnly(_ parent: ClusterIdentity) -> Bool {
        let named = clusters[parent.name] ?? [:]
        var count = 0
        for (cluster, number) in named where cluster.agrees(with: parent) {
            count += number
            if count > 1 { return false }
        }
        return count == 1
    }
}
