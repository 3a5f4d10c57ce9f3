/// Whether a module that cannot be read is likely to create GKE clusters or node pools.
///
/// A repository calls many modules for networks, buckets and projects. Only a call whose source or arguments
/// speak of clusters and nodes is answered for; the others are listed, so that nothing is passed over in silence.
enum RemoteModuleHints {
    private static let nameWords = [
        "gke", "kubernetes", "k8s", "cluster", "node-pool", "nodepool", "node_pool", "autopilot",
    ]

    private static let argumentWords = [
        "cluster", "node_pool", "nodepool", "node_config", "node_count", "node_version", "shielded",
        "integrity_monitoring",
        "secure_boot", "auto_provisioning", "autopilot", "kubernetes_version", "machine_type", "machine_family",
        "master_",
    ]

    /// Providers whose modules create nothing at Google, as the last part of a registry address names them.
    private static let otherProviders: Set<Substring> = [
        "aws", "azurerm", "azuread", "oci", "alicloud", "digitalocean",
    ]

    static func concernNodes(_ call: ModuleCall) -> Bool {
        // A local path that leads nowhere, or a loop: whatever was meant, it belongs to this configuration.
        guard isRemote(call.source) else { return true }
        let source = call.source.lowercased()
        let parts = source.split(separator: "?")[0].split(separator: "/")
        if parts.count >= 3, parts.prefix(5).contains(where: otherProviders.contains) { return false }
        if nameWords.contains(where: { source.contains($0) || call.declaration.name.lowercased().contains($0) }) {
            return true
        }
        return call.declaration.body.names.contains { name in argumentWords.contains { name.lowercased().contains($0) }
        }
    }

    private static func isRemote(_ source: String) -> Bool {
        !source.isEmpty && !source.hasPrefix("./") && !source.hasPrefix("../") && !source.hasPrefix("/")
    }
}
