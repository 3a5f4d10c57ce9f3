/// Whether a module that cannot be read is likely to create GKE clusters or node pools.
///
/// A repository calls many modules for networks, buckets and projects. Only a call whose source or arguments
/// speak of clusters and nodes is answered for; the others are listed, so that nothing is passed over in silence.
enum RemoteModuleHints {
    private static let sourceWords = ["gke", "kubernetes", "k8s", "container-cluster", "node-pool", "nodepool", "node_pool", "autopilot"]

    private static let argumentWords = [
        "node_pool", "nodepool", "node_config", "shielded", "integrity_monitoring", "secure_boot", "cluster_autoscaling",
        "default_node_pool", "auto_provisioning", "release_channel", "autopilot", "kubernetes_version",
    ]

    static func concernNodes(_ call: ModuleCall) -> Bool {
        // A local path that leads nowhere, or a loop: whatever was meant, it belongs to this configuration.
        guard isRemote(call.source) else { return true }
        let source = call.source.lowercased()
        if sourceWords.contains(where: source.contains) { return true }
        return call.declaration.body.names.contains { name in argumentWords.contains { name.lowercased().contains($0) } }
    }

    private static func isRemote(_ source: String) -> Bool {
        !source.isEmpty && !source.hasPrefix("./") && !source.hasPrefix("../") && !source.hasPrefix("/")
    }
}
