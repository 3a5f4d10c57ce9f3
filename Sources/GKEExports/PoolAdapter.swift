import Findings
import GKEInventory
import JSONSyntax
import Messages
import SourceText

/// From a node pool of the API to a node pool of an inventory.
struct PoolAdapter {
    let fields: FieldReader

    /// The image that GKE gives nodes for which nobody asks for another one.
    private static let imageType = "COS_CONTAINERD"

    /// A pool of a cluster.
    func pool(_ node: JSONNode, name: ResourceName, existence: Existence) -> NodePool {
        let header = node["name"]?.range ?? node.beginning
        return NodePool(
            kind: .separate,
            address: "\(name.cluster)/\(name.pool ?? ResourceName.unknown)",
            resource: name.text,
            existence: existence,
            settings: node.field("config") == nil
                ? unknown(MissingInput(.exportField, "config"), header) : settings(["config"], in: node, header)
        )
    }

    /// What auto-provisioning makes pools from.
    func autoProvisioning(_ cluster: JSONNode, name: ResourceName, existence: Existence) -> NodePool {
        let header = cluster.members.last { $0.name == "autoscaling" }?.nameRange ?? cluster.beginning
        return NodePool(
            kind: .autoProvisioning,
            address: "\(name.cluster)/auto-provisioning",
            resource: name.text,
            existence: existence,
            settings: settings(["autoscaling", "autoprovisioningNodePoolDefaults"], in: cluster, header)
        )
    }

    /// Pools of which this export says nothing.
    func unlisted(_ name: ResourceName, _ header: SourceRange, existence: Existence) -> NodePool {
        NodePool(
            kind: .separate,
            address: name.cluster,
            resource: name.text,
            existence: existence,
            settings: unknown(MissingInput(.exportField, "nodePools"), header)
        )
    }

    /// A pool of which only the name is known.
    func unknownPool(_ name: ResourceName, _ missing: MissingInput, _ header: SourceRange) -> NodePool {
        NodePool(
            kind: .separate,
            address: "\(name.cluster)/\(name.pool ?? ResourceName.unknown)",
            resource: name.text,
            existence: .certain,
            settings: unknown(missing, header)
        )
    }

    private func unknown(_ missing: MissingInput, _ header: SourceRange) -> NodeSettings {
        NodeSettings(
            integrityMonitoring: fields.open(missing, header),
            secureBoot: fields.open(missing, header),
            imageType: fields.open(missing, header)
        )
    }

    private func settings(_ path: [String], in node: JSONNode, _ header: SourceRange) -> NodeSettings {
        let shielded = path + ["shieldedInstanceConfig"]
        return NodeSettings(
            integrityMonitoring: fields.flag(shielded + ["enableIntegrityMonitoring"], in: node, header),
            secureBoot: fields.flag(shielded + ["enableSecureBoot"], in: node, header),
            imageType: fields.text(path + ["imageType"], in: node, header) {
                .defaulted(Self.imageType, .service, $0)
            }
        )
    }
}
