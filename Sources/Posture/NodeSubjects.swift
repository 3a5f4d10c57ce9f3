import Findings
import GKEInventory

/// The subjects of rules about a setting of nodes.
enum NodeSubjects {
    /// One subject for each pool, and one for each Autopilot cluster.
    static func all(
        in inventory: Inventory,
        attribute: String,
        setting: (NodeSettings) -> Setting<Bool>
    ) -> [RuleSubject] {
        let pools = inventory.pools + inventory.clusters.flatMap(\.pools)
        let autopilot = inventory.clusters.filter { $0.autopilot.value == true }
        return pools.map { subject($0, attribute, setting($0.settings)) }
            + autopilot.map { self.autopilot($0, attribute) }
    }

    /// An Autopilot cluster, whose answer is always yes.
    static func autopilot(_ cluster: Cluster, _ attribute: String) -> RuleSubject {
        RuleSubject(
            kind: .autopilotCluster,
            address: cluster.address,
            setting: cluster.autopilot,
            existence: cluster.existence,
            attribute: attribute,
            fix: .none
        )
    }

    private static func subject(_ pool: NodePool, _ attribute: String, _ setting: Setting<Bool>) -> RuleSubject {
        RuleSubject(
            kind: .nodes(pool.kind),
            address: pool.address,
            setting: setting,
            existence: pool.existence,
            attribute: path(pool.kind) + attribute,
            fix: effect(pool.kind)
        )
    }

    private static func path(_ kind: NodePool.Kind) -> String {
        switch kind {
        case .separate, .inline, .defaultPool: "node_config.shielded_instance_config."
        case .autoProvisioning: "cluster_autoscaling.auto_provisioning_defaults.shielded_instance_config."
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
