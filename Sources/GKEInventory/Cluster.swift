/// A GKE cluster and the node pools that are described with it.
public struct Cluster: Sendable {
    /// The address of the cluster.
    public let address: String

    /// The full resource name at Google, where the input has it.
    public let resource: String?

    /// Whether it exists at all, as far as the input says.
    public let existence: Existence

    /// Whether Google runs the nodes, which are then always protected.
    public let autopilot: Setting<Bool>

    /// `enable_shielded_nodes`: whether nodes that are not Shielded VMs may join.
    public let shieldedNodes: Setting<Bool>

    /// The control plane's version, such as `1.33.2-gke.1`; for Terraform the oldest one that it accepts.
    public let version: Setting<String>

    /// The default pool, inline pools and auto-provisioning defaults.
    public let pools: [NodePool]

    /// Makes a cluster.
    public init(
        address: String,
        resource: String? = nil,
        existence: Existence,
        autopilot: Setting<Bool>,
        shieldedNodes: Setting<Bool>,
        version: Setting<String>,
        pools: [NodePool]
    ) {
        self.address = address
        self.resource = resource
        self.existence = existence
        self.autopilot = autopilot
        self.shieldedNodes = shieldedNodes
        self.version = version
        self.pools = pools
    }
}
