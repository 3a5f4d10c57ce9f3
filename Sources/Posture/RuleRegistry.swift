/// All rules. A new rule is a file in Rules/ and a line here.
public enum RuleRegistry {
    /// The rules in the order in which they are listed.
    public static let rules: [any Rule] = [
        NodeIntegrityMonitoring(),
        NodeSecureBoot(),
        ClusterShieldedNodes(),
        NodeImageUnsupported(),
        ClusterVersionTooOld(),
    ]

    /// The rule of that id or alias, upper and lower case alike.
    public static func rule(named name: String) -> (any Rule)? {
        let name = name.lowercased()
        return rules.first { rule in
            rule.description.id == name || rule.description.aliases.contains { $0.lowercased() == name }
        }
    }
}
