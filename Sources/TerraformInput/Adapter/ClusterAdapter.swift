import Findings
import GKEInventory
import TerraformLanguage

/// From a `google_container_cluster` to a cluster with the pools that are described inside it.
struct ClusterAdapter {
    let reader: SettingReader
    let versions: ProviderVersions

    func cluster(address: String, existence: Existence, in block: ExpandedBlock) -> Cluster {
        let autopilot = reader.read([], "enable_autopilot", in: block, default: (false, .provider))
        let pools =
            autopilot.value == true ? [] : self.pools(address, existence.and(Self.unless(autopilot)), block)
        return Cluster(
            address: address,
            existence: existence,
            autopilot: autopilot,
            shieldedNodes: reader.read(
                [],
                "enable_shielded_nodes",
                in: block,
                default: ShieldedDefaults.shieldedNodes(versions)
            ),
            version: version(block),
            pools: pools
        )
    }

    /// The oldest version of the control plane that the configuration accepts.
    private func version(_ block: ExpandedBlock) -> Setting<String> {
        let version = reader.read([], "min_master_version", in: block, default: ("latest", .service))
        guard case .notDetermined(let missing, let origin) = version,
            missing.allSatisfy({ $0.reference.contains("data.google_container_engine_versions.") })
        else { return version }
        // That data source lists what GKE offers today, whichever of it is taken.
        return .written("latest", origin)
    }

    private func pools(_ address: String, _ existence: Existence, _ block: ExpandedBlock) -> [NodePool] {
        let inline = BlockReader(evaluator: block.evaluator, loops: block.loops).expand(block.body.blocks("node_pool"))
        let adapter = NodePoolAdapter(reader: reader)
        let removal = reader.read([], "remove_default_node_pool", in: block, default: (false, .provider))
        let inlinePools = inline.enumerated().compactMap { index, pool -> NodePool? in
            // The provider deletes the pool of that name, wherever it is described.
            let isDefault = Self.name(pool) == "default-pool"
            if isDefault, removal.value == true { return nil }
            return adapter.pool(
                .inline,
                address: "\(address).node_pool[\(index)]",
                existence: existence.and(pool.existence).and(isDefault ? Self.unless(removal) : .certain),
                in: pool,
                path: ["node_config"]
            )
        }
        return inlinePools + defaultPool(address, existence, block, inline, removal)
            + autoProvisioning(address, existence, block)
    }

    /// The name of a pool, where it is known.
    private static func name(_ pool: ExpandedBlock) -> String? {
        guard let attribute = pool.body.attribute("name"),
            case .string(let name)? = try? attribute.value(pool.evaluator)
        else { return nil }
        return name
    }

    /// The pool a cluster is created with: there is none beside inline pools, and it may be removed at once.
    private func defaultPool(
        _ address: String,
        _ existence: Existence,
        _ block: ExpandedBlock,
        _ inline: [ExpandedBlock],
        _ removal: Setting<Bool>
    ) -> [NodePool] {
        guard removal.value != true, !inline.contains(where: { $0.existence == .certain }) else { return [] }
        var existence = existence.and(Self.unless(removal))
        for pool in inline { existence = existence.and(pool.existence) }
        return [
            NodePoolAdapter(reader: reader).pool(
                .defaultPool,
                address: "\(address).node_config",
                existence: existence,
                in: block,
                path: ["node_config"]
            )
        ]
    }

    /// What auto-provisioning makes pools from, where it is switched on.
    private func autoProvisioning(_ address: String, _ existence: Existence, _ block: ExpandedBlock) -> [NodePool] {
        let scaling = BlockReader(evaluator: block.evaluator, loops: block.loops).expand(
            block.body.blocks("cluster_autoscaling")
        )
        guard let first = scaling.first(where: { $0.existence == .certain }) ?? scaling.first else { return [] }
        let enabled = reader.read([], "enabled", in: first, default: (false, .provider))
        guard enabled.value != false else { return [] }
        return [
            NodePoolAdapter(reader: reader).pool(
                .autoProvisioning,
                address: "\(address).cluster_autoscaling.auto_provisioning_defaults",
                existence: existence.and(first.existence).and(Self.unless(enabled)),
                in: first,
                path: ["auto_provisioning_defaults"]
            )
        ]
    }

    /// The existence of something that a setting decides about and that is known not to rule it out.
    private static func unless(_ setting: Setting<Bool>) -> Existence {
        if case .notDetermined(let missing, _) = setting { .dependsOn(missing) } else { .certain }
    }
}
