import SourceText

/// Inputs of a published module that its stand-in does not have.
enum PublicModuleInputs {
    /// The inputs by which modules are told how nodes boot, whatever else they are called for.
    private static let names: Set<String> = [
        "cluster_autoscaling", "enable_features", "node_config", "node_pool", "node_pools", "windows_node_pools",
    ]

    private static let words = ["autopilot", "integrity", "secure_boot", "shielded"]

    /// The keys by which modules are told how nodes boot, inside of inputs of any name.
    private static let keys = [
        "enable_integrity_monitoring", "enable_secure_boot", "enable_shielded_nodes", "shielded_instance_config",
    ]

    /// An input that may decide how nodes boot and that is not known, when a call hands one over.
    /// - Parameter caller: the module in which the call stands.
    static func unknown(_ call: ConfigurationBody, _ folder: ModuleFolder, calledFrom caller: ModuleFolder) -> String? {
        guard let release = folder.release, !release.hasSafeInputs else { return nil }
        return call.names.subtracting(folder.declarations.variables.keys).sorted().first { name in
            var seen: Set<String> = []
            return names.contains(name) || words.contains(where: name.contains)
                || call.attribute(name).map { speaksOfBoot($0, caller, &seen) } ?? false
        }
    }

    /// Whether such a key is written in an argument, or in a local value or default that it names.
    ///
    /// The text is looked at, not the value: what the value waits for may wait for this very call.
    private static func speaksOfBoot(
        _ attribute: ConfigurationAttribute,
        _ caller: ModuleFolder,
        _ seen: inout Set<String>
    ) -> Bool {
        let text = attribute.source.text(attribute.range)
        if keys.contains(where: text.contains) { return true }
        for reference in text.matches(of: /\b(local|var)\.([A-Za-z0-9_-]+)/) {
            let name = String(reference.output.2)
            guard seen.count < 64, seen.insert(String(reference.output.0)).inserted else { continue }
            let target =
                reference.output.1 == "local"
                ? caller.declarations.locals[name] : caller.declarations.variables[name]?.body.attribute("default")
            if let target, speaksOfBoot(target, caller, &seen) { return true }
        }
        return false
    }
}
