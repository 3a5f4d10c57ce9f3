public import Messages

/// All rules. A new rule is a file in Rules/ and a line here.
public enum RuleRegistry {
    /// The rules in the order in which they are listed.
    public static let rules: [any Rule] = [
        NodeIntegrityMonitoring(),
        NodeSecureBoot(),
        ClusterShieldedNodes(),
        NodeImageUnsupported(),
        ClusterVersionTooOld(),
        IntegrityAlertNeverFires(),
        IntegrityAlertingMissing(),
    ]

    /// The rule of that id or alias, upper and lower case alike.
    public static func rule(named name: String) -> (any Rule)? {
        let name = name.lowercased()
        return rules.first { rule in
            rule.description.id == name || rule.description.aliases.contains { $0.lowercased() == name }
        }
    }

    /// Everything that a finding may carry as its rule: the rules, and what is said about suppressions.
    public static let descriptions = rules.map(\.description) + SuppressionRules.all

    /// The description of that id or alias, upper and lower case alike.
    public static func description(named name: String) -> RuleDescription? {
        let name = name.lowercased()
        return descriptions.first { description in
            description.id == name || description.aliases.contains { $0.lowercased() == name }
        }
    }

    /// The id or alias that somebody who wrote an unknown one most likely meant.
    public static func nearest(to name: String) -> String? {
        NearestName.nearest(to: name, among: descriptions.flatMap { [$0.id] + $0.aliases })
    }

    /// What to say about a name that no rule has.
    public static func unknown(_ name: String) -> Message {
        guard let nearest = nearest(to: name) else {
            return "there is no rule '\(name)'; `shieldwatch rules` lists them"
        }
        return "there is no rule '\(name)'; did you mean '\(nearest)'?"
    }
}
