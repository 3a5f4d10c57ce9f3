public import AlertChecks
public import Findings
import Messages
public import SourceText

/// What `alerts check` found, with what is needed to show it.
public struct AlertReport {
    /// What becomes of every event.
    public let review: AlertReview

    /// What could not be read.
    public let unread: [UnreadFile]

    /// The files, for frames.
    public let sources: [String: SourceFile]

    /// Makes a report.
    public init(review: AlertReview, unread: [UnreadFile], sources: [String: SourceFile]) {
        self.review = review
        self.unread = unread.sorted()
        self.sources = sources
    }
}

/// Events and answers in words.
enum AlertWords {
    static func name(_ event: AlertEvent) -> Message {
        switch event {
        case .earlyBootFailed: "an early boot failed"
        case .lateBootFailed: "a late boot failed"
        case .launchAttestationFailed: "a launch attestation failed"
        case .baselineRelearned: "a baseline was learned anew"
        case .monitoringDisabled: "integrity monitoring was switched off"
        case .poolCreatedUnwatched: "a node pool was made without integrity monitoring"
        }
    }

    static func name(_ kind: AlertPath.Kind) -> Message {
        switch kind {
        case .logMetricAlert: "an alert on a metric of log entries"
        case .logMatchAlert: "an alert that matches log entries"
        case .metricAlert: "an alert on a metric"
        case .sink: "a sink"
        case .findingNotification: "a notification of Security Command Center"
        }
    }

    static func reach(_ reach: AlertPath.Reach) -> Message {
        switch reach {
        case .person: "reaches a person"
        case .nobody: "reaches nobody"
        case .notDetermined: "whom it reaches is not known"
        }
    }
}
