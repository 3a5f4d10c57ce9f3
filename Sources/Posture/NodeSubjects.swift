import Findings
import GKEInventory

/// The subjects of rules about a setting of nodes.
enum NodeSubjects {
    /// A setting that is a switch: its names in Terraform and in the API.
    struct Switch {
        let argument: String
        let field: String
        let setting: @Sendable (NodeSettings) -> Setting<Bool>
    }

    /// One subject for each pool, and one for each Autopilot cluster.
    static func all(in inventory: Inventory, _ wanted: Switch) -> [RuleSubject] {
        let autopilot = inventory.clusters.filter { $0.autopilot.value == true }
        return pools(in: inventory).map { pool in
            RuleSubject(
                kind: .nodes(pool.kind),
                address: pool.address,
                resource: pool.resource,
                setting: wanted.setting(pool.settings),
                existence: pool.existence,
                attribute: path(pool.kind, inventory.vocabulary, wanted),
                fix: effect(pool.kind)
            )
        } + autopilot.map { self.autopilot($0, name(inventory.vocabulary, wanted)) }
    }

    /// The pools of all kinds.
    static func pools(in inventory: Inventory) -> [NodePool] {
        inventory.pools + inventory.clusters.flatMap(\.pools)
    }

    /// An Autopilot cluster, whose answer is always yes.
    static func autopilot(_ cluster: Cluster, _ attribute: String) -> RuleSubject {
        RuleSubject(
            kind: .autopilotCluster,
            address: cluster.address,
            resource: cluster.resource,
            setting: cluster.autopilot,
            existence: cluster.existence,
            attribute: attribute,
            fix: .none
        )
    }

    private static func name(_ vocabulary: Inventory.Vocabulary, _ wanted: Switch) -> String {
        vocabulary == .terraform ? wanted.argument : wanted.field
    }

    private static func path(_ kind: NodePool.Kind, _ vocabulary: Inventory.Vocabulary, _ wanted: Switch) -> String {
        switch (vocabulary, kind) {
        case (.terraform, .autoProvisioning):
            "cluster_autoscaling.auto_provisioning_defaults.shielded_instance_config.\(wanted.argument)"
        case (.terraform, _): "node_config.shielded_instance_config.\(wanted.argument)"
        case (.api, .autoProvisioning):
            "autoscaling.autoprovisioningNodePoolDefaults.shieldedInstanceConfig.\(wanted.field)"
        case (.api, _): "config.shieldedInstanceConfig.\(wanted.field)"
        }
    }

    /// The provider marks these attributes ForceNew, except among auto-provisioning defaults.
    private static func effect(_ kind: NodePool.Kind) -> FixEffect {
        switch kind {
        case .separate: .replacesNodePool
        case .inline, .defaultPool: .replacesCluster
        case .autoProvisioning: .inPlace
        }
    }
}
