public import Findings
public import GKEInventory
public import Messages

/// One way from an event to a person: an alerting policy, a sink or a notification of findings.
public struct AlertPath {
    /// What carries the event.
    public enum Kind: String, Sendable {
        /// A threshold on a metric that counts log entries.
        case logMetricAlert = "log-metric-alert"
        /// A condition that matches log entries.
        case logMatchAlert = "log-match-alert"
        /// A threshold on a metric of the platform.
        case metricAlert = "metric-alert"
        /// A sink of log entries.
        case sink
        /// A notification of Security Command Center's findings.
        case findingNotification = "scc-notification"
    }

    /// The event and what becomes of it.
    public struct EventResult: Sendable {
        /// The event.
        public let event: AlertEvent
        /// Whether the path fires for it.
        public let fires: Answer
        /// Whether it fires and a person hears of it.
        public let isHeard: Answer
    }

    /// What carries the event.
    public let kind: Kind

    /// The resource that the path is named for.
    public internal(set) var resource: DescribedResource

    /// The answer for every event, in the order of the events.
    public internal(set) var events: [EventResult] = []

    /// Whether what fires reaches a person.
    public let reach: Answer

    /// Whether it speaks of the boot of nodes, and is not only one that such events get through as well.
    public internal(set) var isMeantForBoots = false

    /// What is wrong with it.
    public internal(set) var problems: [AlertProblem] = []

    /// The conditions or filters, as they are run.
    var evaluators: [SignalEvaluator]

    /// The policy, where the path is one.
    let policy: AlertPolicy?

    /// What the path fires for although nobody should be woken.
    let quiet: [QuietEvent]

    /// What the path may be, where the input leaves several ways open; empty where it does not.
    var variants: [AlertPath] = []

    /// The address of the resource.
    public var name: String { resource.address }

    /// The best that becomes of any event: a person hears of it, that is not known, or nobody does.
    public var reaches: Reach {
        let heard = events.map(\.isHeard.flag)
        return heard.contains(true) ? .person : heard.contains(nil) ? .notDetermined : .nobody
    }

    /// Who hears of something.
    public enum Reach: String, Sendable {
        /// A person.
        case person
        /// No person, whatever happens.
        case nobody
        /// The input does not settle it.
        case notDetermined
    }

    /// Whether the path fires for an event.
    func fires(_ event: AlertEvent) -> Answer {
        events.first { $0.event == event }?.fires ?? .no("there is nothing to look at")
    }

    /// Whether nothing ever gets through, as far as is known.
    var isDead: Bool { events.allSatisfy { $0.fires.flag == false } }
}

/// Something that keeps an alert from working, or makes it say more or less than it should.
public struct AlertProblem: Sendable, Hashable {
    /// The permanent name, such as `never-matches`.
    public let kind: String

    /// Where it is written.
    public let location: SourceLocation

    /// What to write beside the place, in a word or two.
    public let label: Message

    /// What is wrong, in one sentence.
    public let message: Message

    /// What to write instead, in one sentence or as a filter.
    public let fix: Message

    /// Whether the alert works all the same.
    public let isNote: Bool

    /// The permanent names of all that may be found.
    public static let kinds = AlertRules.kinds
}
