import Findings
import GKEInventory
import JSONSyntax
import Messages
import SourceText
import TerraformLanguage

/// From a plan to an inventory: the same adapters as for source, on values that Terraform has worked out.
struct PlanInventory {
    private let source: SourceFile
    private let module: ModuleInstance
    private(set) var inventory: Inventory

    init(_ plan: PlanDocument, _ source: SourceFile, _ library: ModuleLibrary) {
        self.source = source
        inventory = Inventory(root: source.path)
        let scope = library.scanned.scope
        let folder = ModuleFolder(path: scope.base, files: [], reading: library.scanned)
        let root = RootModule(folder: folder, library: library, budget: EvaluationBudget())
        module = root.instance()
        for resource in plan.resources { add(resource) }
    }

    private mutating func add(_ resource: PlanDocument.Resource) {
        let block = ExpandedBlock(
            body: ConfigurationBody(resource.values, source),
            evaluator: module.evaluator,
            headerRange: resource.range,
            source: source,
            existence: .certain
        )
        let reader = SettingReader(module)
        switch resource.type {
        case "google_container_node_pool":
            let pool = NodePoolAdapter(reader: reader)
                .pool(.separate, address: resource.address, existence: .certain, in: block, path: ["node_config"])
            inventory.pools.append(open(pool, ["node_config"], resource))
        case "google_container_cluster":
            let adapter = ClusterAdapter(reader: reader, versions: ProviderVersions(constraints: [], locked: nil))
            let cluster = adapter.cluster(address: resource.address, existence: .certain, in: block)
            inventory.clusters.append(open(cluster, resource))
        default: break
        }
    }

    private func open(_ cluster: Cluster, _ resource: PlanDocument.Resource) -> Cluster {
        Cluster(
            address: cluster.address,
            existence: cluster.existence,
            autopilot: open(cluster.autopilot, ["enable_autopilot"], resource),
            shieldedNodes: open(cluster.shieldedNodes, ["enable_shielded_nodes"], resource),
            version: open(cluster.version, ["min_master_version"], resource),
            pools: cluster.pools.map { open($0, Self.path($0.kind), resource) }
        )
    }

    private static func path(_ kind: NodePool.Kind) -> [String] {
        switch kind {
        case .separate, .defaultPool: ["node_config"]
        case .inline: ["node_pool", "node_config"]
        case .autoProvisioning: ["cluster_autoscaling", "auto_provisioning_defaults"]
        }
    }

    private func open(_ pool: NodePool, _ path: [String], _ resource: PlanDocument.Resource) -> NodePool {
        let image = path + ["image_type"]
        let path = path + ["shielded_instance_config"]
        let settings = pool.settings
        return NodePool(
            kind: pool.kind,
            address: pool.address,
            existence: pool.existence,
            settings: NodeSettings(
                integrityMonitoring: open(
                    settings.integrityMonitoring,
                    path + ["enable_integrity_monitoring"],
                    resource
                ),
                secureBoot: open(settings.secureBoot, path + ["enable_secure_boot"], resource),
                // An image that nobody asks for is computed, and the one that GKE chooses is supported.
                imageType: settings.imageType.value == nil
                    ? open(settings.imageType, image, resource) : settings.imageType
            )
        )
    }

    /// The setting, unless its value will only be known after apply.
    private func open<Value>(
        _ setting: Setting<Value>,
        _ path: [String],
        _ resource: PlanDocument.Resource
    ) -> Setting<Value> {
        guard resource.isUnknown(path) else { return setting }
        let name = "\(resource.address).\(path.joined(separator: "."))"
        return .notDetermined([MissingInput(.computed, name, detail: "known after apply")], setting.origin)
    }
}
