public import Findings

/// What one root module, plan or export describes.
public struct Inventory: Sendable {
    /// The words that an input has for its settings.
    public enum Vocabulary: Sendable {
        /// Terraform's arguments, such as `enable_secure_boot`.
        case terraform
        /// The GKE API's fields, such as `enableSecureBoot`.
        case api
    }

    /// The root module or plan, as its path below what was scanned; for the API the cluster's full resource name.
    public let root: String

    /// The words that the input has for its settings.
    public let vocabulary: Vocabulary

    /// The clusters.
    public var clusters: [Cluster]

    /// The node pools that are resources of their own.
    public var pools: [NodePool]

    /// Module calls that may create clusters or pools and cannot be read.
    public var unreadableModules: [UnreadableModule]

    /// The resources that were asked for besides clusters and pools.
    public var resources: [DescribedResource] = []

    /// Those of them that are described and never made: their `count` is 0, or there is nothing that they are made for.
    public var absentResources: [DescribedResource] = []

    /// What is known about alerts; nil when nothing that raises any is described.
    public var alerting: Alerting?

    /// How many clusters and node pools are judged of one plan or export.
    public static let sizeLimit = 25_000

    /// Makes an inventory.
    public init(
        root: String,
        vocabulary: Vocabulary = .terraform,
        clusters: [Cluster] = [],
        pools: [NodePool] = [],
        unreadableModules: [UnreadableModule] = []
    ) {
        self.root = root
        self.vocabulary = vocabulary
        self.clusters = clusters
        self.pools = pools
        self.unreadableModules = unreadableModules
    }
}

/// A module call whose module cannot be read from here.
public struct UnreadableModule: Hashable, Sendable {
    /// The call's address.
    public let address: String

    /// What it calls, as it is written.
    public let source: String

    /// Whether its name or arguments say that it is about GKE nodes; the others are only listed.
    public let concernsNodes: Bool

    /// What keeps it from being read.
    public let missing: [MissingInput]

    /// Where the call is written.
    public let origin: SettingOrigin

    /// Makes an unreadable module.
    public init(address: String, source: String, concernsNodes: Bool, missing: [MissingInput], origin: SettingOrigin) {
        self.address = address
        self.source = source
        self.concernsNodes = concernsNodes
        self.missing = missing
        self.origin = origin
    }
}
