import Findings
import GKEInventory
import HCL
import Messages
import TerraformLanguage

/// Goes through all modules below a root and collects the clusters and node pools.
struct InventoryBuilder {
    private let library: ModuleLibrary
    private let locked: [String: String]
    private(set) var inventory: Inventory

    static let types: Set<String> = ["google_container_cluster", "google_container_node_pool"]

    /// What is read besides clusters and pools.
    private let selection: ResourceSelection

    /// The types of all resources that are looked at; every resource of the input is held against them.
    let types: Set<String>

    init(_ root: RootModule, _ selection: ResourceSelection) {
        self.selection = selection
        types = Self.types.union(selection.types)
        library = root.library
        locked = ProviderVersions.locked(in: root.folder.path, root.library.scanned)
        inventory = Inventory(root: root.library.scanned.scope.display(root.folder.path))
    }

    /// Adds what a module and those below it create.
    /// - Parameter constraints: the version constraints, by provider, of the modules that lead here.
    mutating func add(_ module: ModuleInstance, constraints: [String: [String]] = [:]) {
        let declarations = module.folder.declarations
        var constraints = constraints
        for (name, versions) in declarations.providerRequirements {
            constraints[declarations.providerTypes[name] ?? name, default: []] += versions
        }
        let resources = module.folder.declarations.resources
        for key in resources.keys.sorted() {
            guard let resource = resources[key], resource.mode == .managed, types.contains(resource.type) else {
                continue
            }
            let name = ProviderVersions.provider(of: resource)
            let provider = declarations.providerTypes[name] ?? name
            let versions = ProviderVersions(constraints: constraints[provider] ?? [], locked: locked[provider])
            add(resource, module, versions)
        }
        for name in module.folder.declarations.calls.keys.sorted() {
            guard let call = module.call(name) else { continue }
            if module.project.budget.isSpent {
                // One call that says so stands for all that are not looked at any more.
                let missing = MissingInput(
                    .limit,
                    call.address,
                    detail: "this configuration takes too much to work out"
                )
                return addUnreadable(call, [Instance.all(.single)[0]], module, missing, concernsNodes: true)
            }
            add(call, module, constraints)
        }
    }

    private mutating func add(_ resource: ResourceDeclaration, _ module: ModuleInstance, _ versions: ProviderVersions) {
        let reader = SettingReader(module)
        let instances = module.instances(of: resource)
        if instances.count == 0 { return addAbsent(resource, instances, module) }
        for instance in Instance.all(instances) {
            let block = ExpandedBlock(
                body: resource.body,
                evaluator: module.evaluator.with(instance.names),
                headerRange: resource.declaration.headerRange,
                source: resource.declaration.source,
                existence: .certain,
                loops: instance.loops(resource.body)
            )
            let address = module.qualified(resource.address) + instance.suffix
            let existence = module.existence.and(instance.existence)
            if let part = selection.parts[resource.type] {
                inventory.resources.append(
                    DescribedResource(
                        type: resource.type,
                        address: address,
                        root: inventory.root,
                        existence: existence,
                        calls: module.calls,
                        body: ProviderDefaults(module).adding(
                            to: ResourceDescriber(module).describe(block, part),
                            of: resource
                        )
                    )
                )
            }
            if resource.type == "google_container_cluster" {
                let adapter = ClusterAdapter(reader: reader, versions: versions)
                inventory.clusters.append(adapter.cluster(address: address, existence: existence, in: block))
            } else if resource.type == PlanDocument.poolType {
                let adapter = NodePoolAdapter(reader: reader)
                inventory.pools.append(
                    adapter.pool(.separate, address: address, existence: existence, in: block, path: ["node_config"])
                )
            }
        }
    }

    /// Adds a resource that is described and never made, as one of its instances would be.
    private mutating func addAbsent(_ resource: ResourceDeclaration, _ instances: Instances, _ module: ModuleInstance) {
        guard let part = selection.parts[resource.type] else { return }
        let address = module.qualified(resource.address)
        let none = Unknown(MissingInput(.computed, address))
        for instance in Instance.all(instances.unsettled(none)) {
            let block = ExpandedBlock(
                body: resource.body,
                evaluator: module.evaluator.with(instance.names),
                headerRange: resource.declaration.headerRange,
                source: resource.declaration.source,
                existence: .certain
            )
            let body = ResourceDescriber(module).describe(block, part)
            inventory.absentResources.append(
                DescribedResource(
                    type: resource.type,
                    address: address,
                    root: inventory.root,
                    existence: .certain,
                    calls: module.calls,
                    body: ProviderDefaults(module).adding(to: body, of: resource)
                )
            )
        }
    }

    private mutating func add(_ call: ModuleCall, _ module: ModuleInstance, _ constraints: [String: [String]]) {
        switch call.content {
        case .folder(let folder):
            guard library.concerns(folder, types) else { return }
            for child in call.modules() { add(child, constraints: constraints) }
        case .unreadable(let missing):
            addUnreadable(
                call,
                Instance.all(call.instances),
                module,
                missing,
                concernsNodes: RemoteModuleHints.concernNodes(call)
            )
        }
    }

    private mutating func addUnreadable(
        _ call: ModuleCall,
        _ instances: [Instance],
        _ module: ModuleInstance,
        _ missing: MissingInput,
        concernsNodes: Bool
    ) {
        let location = library.scanned.location(call.declaration.headerRange, in: call.declaration.source)
        for instance in instances {
            inventory.unreadableModules.append(
                UnreadableModule(
                    address: call.address + instance.suffix,
                    source: call.source,
                    concernsNodes: concernsNodes,
                    missing: [missing],
                    origin: SettingOrigin(location: location, calls: module.calls)
                )
            )
        }
    }
}
