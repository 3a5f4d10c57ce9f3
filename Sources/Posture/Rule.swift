public import Findings
public import GKEInventory

/// One thing that a fleet should have, and where to look for it.
///
/// A rule points at settings; it never judges them. What a value, a default or an open question means is decided
/// in one place, ``RuleEvaluator``, so that no rule can turn "not determined" into passed or failed.
public protocol Rule: Sendable {
    /// The rule in words and numbers.
    var description: RuleDescription { get }

    /// The settings that the rule is about.
    func subjects(in inventory: Inventory) -> [RuleSubject]

    /// What is so when the setting has the wrong value, in one sentence without a full stop.
    func complaint(about subject: RuleSubject) -> String

    /// What is so when the setting has the right value, in one sentence without a full stop.
    func praise(of subject: RuleSubject) -> String
}

/// One setting that a rule is about.
public struct RuleSubject: Sendable {
    /// What the setting belongs to.
    public enum Kind: Hashable, Sendable {
        /// Nodes made alike.
        case nodes(NodePool.Kind)
        /// A cluster as a whole.
        case cluster
        /// A cluster whose nodes Google runs.
        case autopilotCluster
    }

    /// What the setting belongs to.
    public let kind: Kind

    /// The address that the finding carries.
    public let address: String

    /// The setting. The value a rule wants is always `true`.
    public let setting: Setting<Bool>

    /// Whether the resource exists.
    public let existence: Existence

    /// The attribute's path inside the resource.
    public let attribute: String

    /// What changing the setting does to what is running.
    public let fix: FixEffect
}
