public import JSONSyntax
public import Messages

/// The kinds of JSON in which Google's tools hand out GKE clusters.
public enum GKEExport: Sendable {
    /// A list of clusters, as the API has it.
    case clusterList
    /// One cluster.
    case cluster
    /// A list of node pools, as the API has it.
    case poolList
    /// One node pool.
    case pool
    /// A list of assets, as the API has it.
    case assetList
    /// One asset of Cloud Asset Inventory.
    case asset

    /// What has to be read of a JSON text to recognise and judge one.
    public static let selection = ExportSelection.document

    /// What an object looks like: nothing, one of them, or, when its keys contradict each other, several.
    public static func kinds(of node: JSONNode) -> [GKEExport] {
        var kinds: [GKEExport] = []
        if isAsset(node) || node["asset"].map(isAsset) ?? false { kinds.append(.asset) }
        if isArray(node["assets"]), all(node["assets"], { !Self.kinds(of: $0).isEmpty }) { kinds.append(.assetList) }
        if isArray(node["clusters"]), !isKubeconfig(node), all(node["clusters"], isCluster) {
            kinds.append(.clusterList)
        }
        if isCluster(node) {
            kinds.append(.cluster)
        } else if isArray(node["nodePools"]), all(node["nodePools"], { $0["name"] != nil }) {
            kinds.append(.poolList)
        }
        if isPool(node) { kinds.append(.pool) }
        return kinds
    }

    /// The kind as it is spoken of.
    public var name: Message {
        switch self {
        case .clusterList: "a list of GKE clusters"
        case .cluster: "a GKE cluster"
        case .poolList: "a list of GKE node pools"
        case .pool: "a GKE node pool"
        case .assetList: "a list of assets"
        case .asset: "an asset of Cloud Asset Inventory"
        }
    }

    /// Whether the keys of an object that cannot be read whole are those of a cluster, a node pool or an asset.
    /// - Parameter config: the keys of what stands in its `config`.
    public static func hasMark(_ keys: Set<String>, config: Set<String>) -> Bool {
        if keys.contains("assetType") || keys.contains("asset_type") { return true }
        if keys.contains("ancestors"), keys.contains("name") || keys.contains("resource") { return true }
        // gcloud prints keys in their order, so the first one may be all there is.
        if ClusterFields.telling.contains(where: { $0 != "nodePools" && keys.contains($0) }) { return true }
        let isPool =
            keys.contains("config") && keys.contains("name") && PoolFields.telling.count(where: keys.contains) > 1
        return isPool || NodeFields.telling.count(where: config.contains) > 1
    }

    /// Whether a key that is cut off is one of a cluster's, among others that clusters have.
    public static func hasMark(_ beginning: String, among keys: Set<String>) -> Bool {
        beginning.count > 7 && ClusterFields.telling.contains { $0.hasPrefix(beginning) } && keys.contains("name")
    }

    private static func isAsset(_ node: JSONNode) -> Bool { node["assetType"] != nil || node["asset_type"] != nil }

    /// Whether an object has the fields of a cluster; whether it has a name is asked later.
    private static func isCluster(_ node: JSONNode) -> Bool {
        let telling = ClusterFields.telling.count { node[$0] != nil }
        if node["selfLink"].map({ ResourceName(selfLink: $0)?.kind == .cluster }) == true { return true }
        return telling > 1 || (telling == 1 && hasIdentity(node))
    }

    private static func isPool(_ node: JSONNode) -> Bool {
        if node["selfLink"].map({ ResourceName(selfLink: $0)?.kind == .pool }) == true { return true }
        guard node["name"] != nil else { return false }
        if let config = node["config"], !config.members.isEmpty { return true }
        return PoolFields.telling.count { node[$0] != nil } > 1 && node["currentMasterVersion"] == nil
            && node["nodePools"] == nil
    }

    private static func hasIdentity(_ node: JSONNode) -> Bool {
        node["name"] != nil
            && (node["nodePools"] != nil || ClusterFields.usual.contains { node[$0] != nil }
                || node["location"] != nil || node["zone"] != nil)
    }

    /// A kubeconfig has clusters as well, but they are addresses.
    private static func isKubeconfig(_ node: JSONNode) -> Bool { node["contexts"] != nil || node["users"] != nil }

    private static func isArray(_ node: JSONNode?) -> Bool {
        if case .array = node?.kind { true } else { false }
    }

    private static func all(_ node: JSONNode?, _ test: (JSONNode) -> Bool) -> Bool {
        guard case .array(let elements) = node?.kind else { return false }
        return elements.contains(where: test) || elements.isEmpty
    }
}
