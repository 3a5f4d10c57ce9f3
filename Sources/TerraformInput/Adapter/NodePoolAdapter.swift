import GKEInventory

/// From a block that describes nodes to a node pool.
struct NodePoolAdapter {
    let reader: SettingReader

    /// - Parameter path: the blocks between this one and `shielded_instance_config`.
    func pool(
        _ kind: NodePool.Kind,
        address: String,
        existence: Existence,
        in block: ExpandedBlock,
        path: [String]
    ) -> NodePool {
        let config = path
        let path = path + ["shielded_instance_config"]
        return NodePool(
            kind: kind,
            address: address,
            existence: existence,
            settings: NodeSettings(
                integrityMonitoring: reader.read(
                    path,
                    "enable_integrity_monitoring",
                    in: block,
                    default: (ShieldedDefaults.integrityMonitoring, .provider)
                ),
                secureBoot: reader.read(
                    path,
                    "enable_secure_boot",
                    in: block,
                    default: (ShieldedDefaults.secureBoot, .provider)
                ),
                imageType: reader.read(
                    config,
                    "image_type",
                    in: block,
                    default: (ShieldedDefaults.imageType, .service)
                )
            )
        )
    }
}
