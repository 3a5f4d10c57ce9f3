import GKEInventory
import TerraformLanguage

/// The defaults of the provider's schema for the settings that are watched here.
enum ShieldedDefaults {
    static let integrityMonitoring = true
    static let secureBoot = false

    /// What GKE gives nodes for which nobody asks for another image.
    static let imageType = "COS_CONTAINERD"

    /// The defaults inside a `shielded_instance_config` block that is written.
    static let values: [String: Value] = [
        "enable_integrity_monitoring": .bool(integrityMonitoring),
        "enable_secure_boot": .bool(secureBoot),
    ]

    /// The default of a cluster's own argument, for references to one that nobody wrote.
    ///
    /// `enable_shielded_nodes` is not among them: its default depends on the provider's version.
    static func value(of name: String, in resource: ResourceDeclaration) -> Value? {
        guard resource.mode == .managed, resource.type == "google_container_cluster" else { return nil }
        return ["enable_autopilot", "remove_default_node_pool"].contains(name) ? .bool(false) : nil
    }

    /// The blocks on the way to these settings.
    private static let blocks: Set<String> = [
        "node_pool", "node_config", "cluster_autoscaling", "auto_provisioning_defaults", "shielded_instance_config",
    ]

    /// Whether what JSON writes like a value is one of these blocks: in JSON only the schema tells them apart.
    static func isBlock(_ name: String, _ attribute: ConfigurationAttribute) -> Bool {
        guard case .json(let node) = attribute.form, blocks.contains(name) else { return false }
        return !JSONBlocks.objects(node).isEmpty
    }

    /// `enable_shielded_nodes`: true since provider version 4.0, false before, whatever the API's default was.
    static func shieldedNodes(_ versions: ProviderVersions) -> (value: Bool, rule: DefaultRule) {
        versions.isBelow(major: 4) ? (false, .providerBefore("4.0.0")) : (true, .providerSince("4.0.0"))
    }
}
