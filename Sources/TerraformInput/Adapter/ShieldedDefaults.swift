import GKEInventory
import TerraformLanguage

/// The defaults of the provider's schema for the settings that are watched here.
enum ShieldedDefaults {
    static let integrityMonitoring = true
    static let secureBoot = false

    /// The defaults inside a `shielded_instance_config` block that is written.
    static let values: [String: Value] = [
        "enable_integrity_monitoring": .bool(integrityMonitoring),
        "enable_secure_boot": .bool(secureBoot),
    ]

    /// `enable_shielded_nodes`: true since provider version 4.0, false before, whatever the API's default was.
    static func shieldedNodes(_ versions: ProviderVersions) -> (value: Bool, rule: DefaultRule) {
        versions.isBelow(major: 4) ? (false, .providerBefore("4.0.0")) : (true, .providerSince("4.0.0"))
    }
}
