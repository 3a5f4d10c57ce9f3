import Findings
public import GKEInventory
public import JSONSyntax
import Messages
public import SourceText

/// Reads one file's clusters, node pools and assets into inventories, one for each cluster.
public struct ExportReading {
    private let fields: FieldReader
    private var fleet = ExportedFleet()

    /// What is not judged, and why.
    public private(set) var problems: [SyntaxError] = []

    /// How many assets were read that are no clusters or node pools.
    public private(set) var otherAssetCount = 0

    /// Begins to read a file.
    public init(_ source: SourceFile) {
        fields = FieldReader(source: source)
    }

    /// What has been read, in the order of the file.
    public var inventories: [Inventory] { fleet.inventories(fields) }

    /// Adds one document.
    /// - Parameter node: an object that ``GKEExport`` recognises as that kind, read with its selection.
    public mutating func add(_ node: JSONNode, as kind: GKEExport) {
        switch kind {
        case .cluster: addCluster(node)
        case .pool: addPool(node)
        case .asset: addAsset(node)
        case .clusterList: each(node["clusters"]) { $0.addCluster($1) }
        case .poolList: each(node["nodePools"]) { $0.addPool($1) }
        case .assetList: each(node["assets"]) { $0.addAsset($1) }
        }
    }

    /// Whether another cluster or pool may be added; where that ends is said once.
    private mutating func hasRoom(for node: JSONNode) -> Bool {
        guard fleet.count >= Inventory.sizeLimit else { return true }
        if !isFull {
            refuse(
                node,
                """
                there are more than \(Inventory.sizeLimit) clusters and node pools in here; those from here on are not \
                judged
                """
            )
        }
        isFull = true
        return false
    }

    private var isFull = false

    private mutating func each(_ list: JSONNode?, _ add: (inout ExportReading, JSONNode) -> Void) {
        guard case .array(let elements) = list?.kind else { return }
        for element in elements { add(&self, element) }
    }

    // MARK: Clusters

    /// - Parameter known: the name that the asset around the cluster has.
    private mutating func addCluster(_ node: JSONNode, known: ResourceName? = nil) {
        guard hasRoom(for: node) else { return }
        guard let name = clusterName(node, known) else {
            return refuse(node, "this cluster has no name, so it is not judged")
        }
        let cluster = ClusterAdapter(fields: fields).cluster(node, name: name)
        let pools = node.field("nodePools")
        fleet.add(cluster, name, header: node["name"]?.range ?? node.beginning)
        switch pools?.kind {
        case nil: break
        case .array(let pools):
            fleet.notePoolsListed()
            for pool in pools { addPool(pool, of: name, ClusterAdapter.unless(cluster.autopilot)) }
        default:
            refuse(pools ?? node, "the node pools of this cluster are not a list, so they are not judged")
        }
    }

    private func clusterName(_ node: JSONNode, _ known: ResourceName?) -> ResourceName? {
        let linked = known ?? node["selfLink"].flatMap(ResourceName.init(selfLink:))
        guard let name = node["name"]?.text ?? (node.field("name") == nil ? linked?.cluster : nil) else { return nil }
        return ResourceName(
            project: linked?.project ?? ResourceName.unknown,
            location: linked?.location ?? node["location"]?.text ?? node["zone"]?.text ?? ResourceName.unknown,
            cluster: name
        )
    }

    // MARK: Node pools

    /// - Parameter cluster: the cluster that the pool stands in, or that the asset around it names.
    private mutating func addPool(_ node: JSONNode, of cluster: ResourceName? = nil, _ existence: Existence = .certain)
    {
        guard hasRoom(for: node) else { return }
        guard case .object = node.kind else { return refuse(node, "this is not a node pool") }
        let linked = node["selfLink"].flatMap(ResourceName.init(selfLink:))
        guard let name = node["name"]?.text ?? (node.field("name") == nil ? linked?.pool : nil) else {
            return refuse(node, "this node pool has no name, so it is not judged")
        }
        let unknown = ResourceName(
            project: ResourceName.unknown,
            location: ResourceName.unknown,
            cluster: ResourceName.unknown
        )
        let pool = (cluster ?? linked?.parent ?? unknown).child(name)
        fleet.add(PoolAdapter(fields: fields).pool(node, name: pool, existence: existence), pool)
    }

    // MARK: Assets

    private mutating func addAsset(_ node: JSONNode) {
        // An asset at a moment says whether it had been deleted by then (REST resource TemporalAsset).
        if case .bool(true) = node["deleted"]?.kind { return }
        let asset = node.field("asset") ?? node
        switch (asset["assetType"] ?? asset["asset_type"])?.text {
        case "container.googleapis.com/Cluster": addAsset(asset, .cluster)
        case "container.googleapis.com/NodePool": addAsset(asset, .pool)
        default: otherAssetCount += 1
        }
    }

    private mutating func addAsset(_ asset: JSONNode, _ kind: ResourceName.Kind) {
        let name = asset["name"]?.text.flatMap { ResourceName($0) }.flatMap { $0.kind == kind ? $0 : nil }
        let data = asset["resource"]?.field("data")
        if let data, case .object = data.kind {
            return kind == .cluster ? addCluster(data, known: name) : addPool(data, of: name?.parent)
        }
        guard hasRoom(for: asset) else { return }
        guard let name else { return refuse(asset, "this asset's name names no GKE cluster, so it is not judged") }
        let path = ["resource", "data"]
        let missing =
            data == nil
            ? MissingInput(
                .exportField,
                "resource.data",
                detail: "not in this export; export the assets with --content-type=resource"
            ) : fields.wrong(path, "an object")
        let header = asset["name"]?.range ?? asset.beginning
        if kind == .cluster {
            fleet.add(ClusterAdapter(fields: fields).unknownCluster(name, missing, header), name, header: header)
        } else {
            fleet.add(PoolAdapter(fields: fields).unknownPool(name, missing, header), name)
        }
    }

    private mutating func refuse(_ node: JSONNode, _ reason: Message) {
        problems.append(SyntaxError(reason, at: node.beginning))
    }
}
