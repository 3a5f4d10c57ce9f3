import Findings
import GKEInventory
import SourceText

/// The clusters of one file, each with the node pools that stand in it and those that stand beside it.
struct ExportedFleet {
    private struct Entry {
        let name: ResourceName
        var cluster: Cluster?
        var header: SourceRange
        var listsPools = false
        var pools: [NodePool] = []
    }

    /// What is known of the pools of one name.
    private struct Known {
        /// The pool of which nothing but the name was read.
        var open: (entry: Int, pool: Int)?
        var values: Set<Values> = []

        enum Decision {
            case append, skip
            case replace((entry: Int, pool: Int))
        }

        /// What to do with another pool of the name.
        mutating func take(_ other: Values, at place: (entry: Int, pool: Int)) -> Decision {
            guard !other.areOpen else {
                guard open == nil, values.isEmpty else { return .skip }
                open = place
                return .append
            }
            guard values.insert(other).inserted else { return .skip }
            guard let open else { return .append }
            self.open = nil
            return .replace(open)
        }
    }

    /// A pool's name, and its entry where nothing names the project: then only pools of one cluster are the same.
    private struct Identity: Hashable {
        let name: ResourceName
        let entry: Int?
    }

    private var entries: [Entry] = []
    private var indexes: [ResourceName: Int] = [:]
    private var known: [Identity: Known] = [:]
    private var current = 0

    /// How many clusters and pools there are.
    private(set) var count = 0

    /// Adds a cluster; the same one with the same settings is not added again.
    mutating func add(_ cluster: Cluster, _ name: ResourceName, header: SourceRange) {
        if let index = indexes[name] {
            guard let known = entries[index].cluster else {
                entries[index].cluster = cluster
                entries[index].header = header
                current = index
                return
            }
            // Where nothing names the project, clusters of one name may be different ones.
            if name.isFull, Self.isSame(known, cluster) {
                current = index
                return
            }
        }
        append(Entry(name: name, cluster: cluster, header: header))
    }

    /// Notes that the cluster added last comes with a list of its pools.
    mutating func notePoolsListed() { entries[current].listsPools = true }

    /// Adds a pool to its cluster; the same one with the same settings is not added again.
    mutating func add(_ pool: NodePool, _ name: ResourceName) {
        let parent = name.parent
        if indexes[parent] == nil { append(Entry(name: parent, cluster: nil, header: SourceRange(0, 0))) }
        guard let index = indexes[parent] else { return }
        let place = (entry: index, pool: entries[index].pools.count)
        // Pools whose cluster nothing names may be different ones.
        guard name.cluster != ResourceName.unknown else { return appendPool(pool, to: index) }
        let identity = Identity(name: name, entry: name.isFull ? nil : index)
        switch known[identity, default: Known()].take(Self.values(pool.settings), at: place) {
        case .append: appendPool(pool, to: index)
        case .replace(let open): entries[open.entry].pools[open.pool] = pool
        case .skip: break
        }
    }

    private mutating func appendPool(_ pool: NodePool, to index: Int) {
        count += 1
        entries[index].pools.append(pool)
    }

    private mutating func append(_ entry: Entry) {
        count += 1
        current = entries.count
        indexes[entry.name] = current
        entries.append(entry)
    }

    /// One inventory for each cluster.
    func inventories(_ fields: FieldReader) -> [Inventory] {
        entries.map { entry in
            var inventory = Inventory(root: entry.name.text, vocabulary: .api, pools: entry.pools)
            guard let cluster = entry.cluster else { return inventory }
            inventory.clusters = [cluster]
            if cluster.autopilot.value == true {
                // Google runs these nodes; the cluster answers for them.
                inventory.pools = []
            } else if entry.pools.isEmpty, !entry.listsPools {
                let existence = ClusterAdapter.unless(cluster.autopilot)
                let adapter = PoolAdapter(fields: fields)
                inventory.pools = [adapter.unlisted(entry.name, entry.header, existence: existence)]
            }
            return inventory
        }
    }

    // MARK: What is the same

    private static func isSame(_ left: Cluster, _ right: Cluster) -> Bool {
        left.autopilot.value == right.autopilot.value && left.shieldedNodes.value == right.shieldedNodes.value
            && left.version.value == right.version.value
            && left.pools.map { values($0.settings) } == right.pools.map { values($0.settings) }
    }

    private struct Values: Hashable {
        let integrityMonitoring, secureBoot: Bool?
        let imageType: String?

        var areOpen: Bool { integrityMonitoring == nil && secureBoot == nil && imageType == nil }
    }

    private static func values(_ settings: NodeSettings) -> Values {
        Values(
            integrityMonitoring: settings.integrityMonitoring.value,
            secureBoot: settings.secureBoot.value,
            imageType: settings.imageType.value
        )
    }
}
