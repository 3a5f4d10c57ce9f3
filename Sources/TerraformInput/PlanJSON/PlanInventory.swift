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
    private let copies: PoolCopies
    private let references: PlanReferences
    private let selection: ResourceSelection
    private(set) var inventory: Inventory

    /// - Parameter root: what tells the plan from others.
    init(
        _ plan: PlanDocument,
        _ source: SourceFile,
        root: String,
        _ library: ModuleLibrary,
        _ selection: ResourceSelection
    ) {
        self.source = source
        self.selection = selection
        inventory = Inventory(root: root)
        let folder = ModuleFolder(path: library.scanned.scope.base, files: [], reading: library.scanned)
        module = RootModule(folder: folder, library: library, budget: EvaluationBudget()).instance()
        copies = PoolCopies(plan)
        references = PlanReferences(plan, source)
        var count = 0
        for resource in plan.resources {
            count += resource.poolCount
            guard count <= Inventory.sizeLimit else {
                let error: Message = """
                    there are more than \(Inventory.sizeLimit) clusters and node pools in here; those from here on are \
                    not judged
                    """
                library.scanned.note(SyntaxError(error, at: resource.range), in: source)
                break
            }
            add(resource)
        }
        for resource in plan.deferred { add(resource) }
    }

    private mutating func add(_ resource: PlanDocument.Resource) {
        if let part = selection.parts[resource.type] {
            inventory.resources.append(
                PlannedResource(resource, source, module.project.library.scanned, references)
                    .described(part, root: inventory.root)
            )
        }
        guard InventoryBuilder.types.contains(resource.type) else { return }
        let values = PlannedValues(
            members: resource.values?.members ?? [],
            unknown: resource.unknown,
            sensitive: resource.sensitive,
            path: resource.address,
            source: source
        )
        let block = ExpandedBlock(
            body: ConfigurationBody(values),
            evaluator: module.evaluator,
            headerRange: resource.range,
            source: source,
            existence: .certain
        )
        let reader = SettingReader(module)
        if resource.type == "google_container_cluster" {
            let adapter = ClusterAdapter(reader: reader, versions: ProviderVersions(constraints: [], locked: nil))
            let cluster = adapter.cluster(address: resource.address, existence: .certain, in: block)
            inventory.clusters.append(copies.removed(from: cluster, resource))
        } else {
            let pool = NodePoolAdapter(reader: reader)
                .pool(.separate, address: resource.address, existence: .certain, in: block, path: ["node_config"])
            inventory.pools.append(pool)
        }
    }

    // MARK: What the plan leaves for another one

    private mutating func add(_ resource: PlanDocument.Deferred) {
        guard InventoryBuilder.types.contains(resource.type) else { return }
        let missing = MissingInput(
            .computed,
            resource.address,
            detail: "deferred to a later plan, reason \(resource.reason)"
        )
        let location = module.project.library.scanned.location(resource.range, in: source)
        let origin = SettingOrigin(location: location, calls: [])
        func pool(_ kind: NodePool.Kind, _ address: String) -> NodePool {
            let settings = NodeSettings(
                integrityMonitoring: .notDetermined([missing], origin),
                secureBoot: .notDetermined([missing], origin),
                imageType: .notDetermined([missing], origin)
            )
            return NodePool(kind: kind, address: address, existence: .certain, settings: settings)
        }
        guard resource.type == "google_container_cluster" else {
            return inventory.pools.append(pool(.separate, resource.address))
        }
        inventory.clusters.append(
            Cluster(
                address: resource.address,
                existence: .certain,
                autopilot: .notDetermined([missing], origin),
                shieldedNodes: .notDetermined([missing], origin),
                version: .notDetermined([missing], origin),
                pools: [pool(.defaultPool, "\(resource.address).node_config")]
            )
        )
    }
}
