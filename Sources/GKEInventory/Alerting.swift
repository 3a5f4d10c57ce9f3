public import Findings
public import Messages

/// What becomes of boots that failed, as far as alerts are described beside the clusters.
public struct Alerting: Sendable {
    /// Whether something happens, and why.
    public enum Verdict: Hashable, Sendable {
        /// It does.
        case yes(Message)
        /// It does not.
        case no(Message)
        /// The input does not settle it.
        case notDetermined(Message, [MissingInput])

        /// Why, in one sentence.
        public var because: Message {
            switch self {
            case .yes(let reason), .no(let reason), .notDetermined(let reason, _): reason
            }
        }

        /// The verdict as a setting that should be on.
        public func setting(_ origin: SettingOrigin) -> Setting<Bool> {
            switch self {
            case .yes: .written(true, origin)
            case .no: .written(false, origin)
            case .notDetermined(_, let missing): .notDetermined(missing, origin)
            }
        }
    }

    /// The ways of this root on which an alert about the boot of nodes may come.
    public let paths: [AlertingPath]

    /// Whether a person hears of early and of late boots that failed, by whatever all roots describe together; nil where
    /// nothing is described that raises alerts.
    public let isHeard: Verdict?

    /// Makes a summary.
    public init(paths: [AlertingPath] = [], isHeard: Verdict? = nil) {
        self.paths = paths
        self.isHeard = isHeard
    }
}

/// An alerting policy, a metric, a sink or a notification that is meant for the boot of nodes.
public struct AlertingPath: Sendable {
    /// What carries an event.
    public enum Kind: Hashable, Sendable {
        /// An alerting policy.
        case policy
        /// A metric of log entries on which no policy has a condition.
        case unwatchedMetric
        /// A sink of log entries.
        case sink
        /// A notification of Security Command Center's findings.
        case findingNotification
    }

    /// What carries an event.
    public let kind: Kind

    /// The address of the resource.
    public let address: String

    /// Whether it fires for any event at all.
    public let fires: Verdict

    /// The filter, or what keeps it from firing.
    public let origin: SettingOrigin

    /// Whether something happens, and why.
    public typealias Verdict = Alerting.Verdict

    /// Makes a way.
    public init(kind: Kind, address: String, fires: Verdict, origin: SettingOrigin) {
        self.kind = kind
        self.address = address
        self.fires = fires
        self.origin = origin
    }
}
