/// Inputs of a published module that its stand-in does not have.
enum PublicModuleInputs {
    /// The inputs by which modules are told how nodes boot, whatever else they are called for.
    private static let names: Set<String> = [
        "cluster_autoscaling", "enable_features", "node_config", "node_pool", "node_pools", "windows_node_pools",
    ]

    private static let words = ["autopilot", "integrity", "secure_boot", "shielded"]

    /// An input that may decide how nodes boot and that is not known, when a call hands one over.
    static func unknown(_ call: ConfigurationBody, _ folder: ModuleFolder) -> String? {
        guard let release = folder.release, !release.hasSafeInputs else { return nil }
        return call.names.subtracting(folder.declarations.variables.keys).sorted().first { name in
            names.contains(name) || words.contains(where: name.contains)
        }
    }
}
