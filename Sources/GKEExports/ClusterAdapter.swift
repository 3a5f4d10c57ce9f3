import Findings
import GKEInventory
import JSONSyntax
import SourceText

/// From a cluster of the API to a cluster of an inventory, without its node pools.
struct ClusterAdapter {
    let fields: FieldReader

    func cluster(_ node: JSONNode, name: ResourceName) -> Cluster {
        let header = node["name"]?.range ?? node.beginning
        let autopilot = fields.flag(["autopilot", "enabled"], in: node, header)
        return Cluster(
            address: name.cluster,
            resource: name.text,
            existence: .certain,
            autopilot: autopilot,
            shieldedNodes: node.field("shieldedNodes") == nil && !Self.isWhole(node)
                ? fields.open(MissingInput(.exportField, "shieldedNodes"), header)
                : fields.flag(["shieldedNodes", "enabled"], in: node, header),
            version: version(node, header),
            pools: autopilot.value == true ? [] : autoProvisioning(node, name, header, Self.unless(autopilot))
        )
    }

    /// A cluster of which only the name is known.
    func unknownCluster(_ name: ResourceName, _ missing: MissingInput, _ header: SourceRange) -> Cluster {
        Cluster(
            address: name.cluster,
            resource: name.text,
            existence: .certain,
            autopilot: fields.open(missing, header),
            shieldedNodes: fields.open(missing, header),
            version: fields.open(missing, header),
            pools: []
        )
    }

    /// Whether the cluster is there with what belongs to every one, so that a switch that is left out is off: its pools
    /// and two more of the usual fields, or, when it has no pools, so many that nobody has picked them out.
    static func isWhole(_ node: JSONNode) -> Bool {
        let count = ClusterFields.usual.count { node.field($0) != nil }
        return count >= (node.field("nodePools") == nil ? 10 : 2)
    }

    /// The existence of something that is not there under Autopilot.
    static func unless(_ autopilot: Setting<Bool>) -> Existence {
        if case .notDetermined(let missing, _) = autopilot { .dependsOn(missing) } else { .certain }
    }

    private func version(_ node: JSONNode, _ header: SourceRange) -> Setting<String> {
        fields.text(["currentMasterVersion"], in: node, header) { _ in
            // A cluster that is being made has only the version it was asked for.
            fields.text(["initialClusterVersion"], in: node, header) { _ in
                fields.open(MissingInput(.exportField, "currentMasterVersion"), header)
            }
        }
    }

    private func autoProvisioning(
        _ node: JSONNode,
        _ name: ResourceName,
        _ header: SourceRange,
        _ existence: Existence
    ) -> [NodePool] {
        let enabled = fields.flag(["autoscaling", "enableNodeAutoprovisioning"], in: node, header)
        guard enabled.value != false else { return [] }
        let pool = PoolAdapter(fields: fields)
            .autoProvisioning(node, name: name, existence: existence.and(Self.unless(enabled)))
        return [pool]
    }
}
