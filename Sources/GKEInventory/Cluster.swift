/// A GKE cluster and the node pools that are described with it.
public struct Cluster: Sendable {
    /// The address of the cluster.
    public let address: String

    /// Whether it exists at all, as far as the input says.
    public let existence: Existence

    /// Whether Google runs the nodes, which are then always protected.
    public let autopilot: Setting<Bool>

    /// `enable_shielded_nodes`: whether nodes that are not Shielded VMs may join.
    public let shieldedNodes: Setting<Bool>

    /// The default pool, inline pools and auto-provisioning defaults.
    public let pools: [NodePool]

    /// Makes a cluster.
    public init(
        address: String,
        existence: Existence,
        autopilot: Setting<Bool>,
        shieldedNodes: Setting<Bool>,
        pools: [NodePool]
    ) {
        self.address = address
        self.existence = existence
        self.autopilot = autopilot
        self.shieldedNodes = shieldedNodes
        self.pools = pools
    }
}
