public import Findings
public import GKEInventory
public import Messages

/// One thing that a fleet should have, and where to look for it.
///
/// A rule points at settings; it never judges them. What a value, a default or an open question means is decided
/// in one place, ``RuleEvaluator``, so that no rule can turn "not determined" into passed or failed.
public protocol Rule: Sendable {
    /// The rule in words and numbers.
    var description: RuleDescription { get }

    /// The settings that the rule is about.
    func subjects(in inventory: Inventory) -> [RuleSubject]

    /// What a wrong value is, in a word or two.
    var fault: Message { get }

    /// Whether a module about nodes that cannot be read is a question to the rule.
    var asksModules: Bool { get }

    /// What is so when the setting has the wrong value, in one sentence without a full stop.
    func complaint(about thing: RuleSubject.Kind) -> Message

    /// What is so when the setting has the right value, in one sentence without a full stop.
    func praise(of thing: RuleSubject.Kind) -> Message

    /// What cannot be known, in one sentence without a full stop.
    func question(about thing: RuleSubject.Kind) -> Message
}

extension Rule {
    /// A rule about what modules about nodes describe asks for it.
    public var asksModules: Bool { true }
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
        /// Something that raises alerts.
        case alert(AlertingPath.Kind)
        /// Whatever a module creates that cannot be looked into.
        case module
    }

    /// What the setting belongs to.
    public let kind: Kind

    /// The address that the finding carries.
    public let address: String

    /// The full resource name at Google, where the input has it.
    public let resource: String?

    /// The setting. The value a rule wants is always `true`.
    public let setting: Setting<Bool>

    /// The value as it is written, when it is not a switch.
    public let stated: String?

    /// Whether the resource exists.
    public let existence: Existence

    /// The attribute's path inside the resource.
    public let attribute: String

    /// What changing the setting does to what is running.
    public let fix: FixEffect

    /// What the answer rests on, when the setting alone does not say it.
    public let because: Message?

    init(
        kind: Kind,
        address: String,
        resource: String? = nil,
        setting: Setting<Bool>,
        stated: String? = nil,
        existence: Existence,
        attribute: String,
        fix: FixEffect,
        because: Message? = nil
    ) {
        self.kind = kind
        self.address = address
        self.resource = resource
        self.setting = setting
        self.stated = stated
        self.existence = existence
        self.attribute = attribute
        self.fix = fix
        self.because = because
    }
}

extension RuleSubject.Kind {
    /// The thing as it is spoken of.
    var noun: Message {
        switch self {
        case .nodes(.separate): "a node pool"
        case .nodes(.inline): "a node pool written inside its cluster"
        case .nodes(.defaultPool): "the cluster's default node pool"
        case .nodes(.autoProvisioning): "the node pools that auto-provisioning makes"
        case .cluster: "a cluster"
        case .autopilotCluster: "an Autopilot cluster"
        case .alert(.policy): "an alerting policy"
        case .alert(.unwatchedMetric): "a log-based metric"
        case .alert(.sink): "a log sink"
        case .alert(.findingNotification): "a notification of Security Command Center"
        case .module: "what this module creates"
        }
    }
}
