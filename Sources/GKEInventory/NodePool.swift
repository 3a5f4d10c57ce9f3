public import Findings

/// Nodes made alike: a pool, or the defaults from which auto-provisioning makes pools.
public struct NodePool: Sendable {
    /// Where a pool is described, which decides what a change to it costs.
    public enum Kind: Hashable, Sendable {
        /// A resource of its own.
        case separate
        /// A `node_pool` block inside the cluster.
        case inline
        /// The pool that a cluster is created with.
        case defaultPool
        /// What auto-provisioning makes pools from.
        case autoProvisioning
    }

    /// Where the pool is described.
    public let kind: Kind

    /// The address of the pool.
    public let address: String

    /// The full resource name at Google, where the input has it.
    public let resource: String?

    /// Whether it exists at all, as far as the input says.
    public let existence: Existence

    /// What its nodes are set to.
    public let settings: NodeSettings

    /// Makes a node pool.
    public init(
        kind: Kind,
        address: String,
        resource: String? = nil,
        existence: Existence,
        settings: NodeSettings
    ) {
        self.kind = kind
        self.address = address
        self.resource = resource
        self.existence = existence
        self.settings = settings
    }
}

/// Whether a resource exists once the configuration is applied.
public enum Existence: Hashable, Sendable {
    /// It does.
    case certain
    /// That depends on these inputs.
    case dependsOn([MissingInput])

    /// Both at once: certain only when both are.
    public func and(_ other: Existence) -> Existence {
        switch (self, other) {
        case (.certain, .certain): .certain
        case (.certain, .dependsOn(let missing)), (.dependsOn(let missing), .certain): .dependsOn(missing)
        case (.dependsOn(let left), .dependsOn(let right)): .dependsOn(Set(left + right).sorted())
        }
    }
}
