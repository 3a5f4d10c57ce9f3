public import Findings
public import LogEntries

/// One thing that happened to an incident.
public struct TimelineEntry: Hashable, Sendable {
    /// When the monitor learned of it or did it.
    public let at: Timestamp

    /// What happened.
    public let what: What

    /// The things that happen.
    public enum What: Hashable, Sendable, Codable {
        /// It was opened.
        case opened
        /// It was seen again after it had been resolved.
        case reopened
        /// A machine joined.
        case joined(instance: String)
        /// More registers of a machine turned out to differ.
        case changed(instance: String)
        /// Somebody did something more to a machine.
        case repeated(instance: String)
        /// It is seen in another light.
        case reclassified(from: IncidentKind, to: IncidentKind)
        /// It matters more or less than before.
        case severity(from: Severity, to: Severity)
        /// A machine healed, was accepted or is gone.
        case settled(instance: String, AffectedNode.Condition)
        /// Somebody looks after it.
        case acknowledged(by: String)
        /// It is dealt with; `by` is nil where it healed.
        case resolved(by: String?, reason: String)
        /// Somebody said something.
        case commented(by: String, text: String)
        /// A silence covers it.
        case silenced(by: String, silence: String)
        /// No silence covers it any more.
        case silenceEnded
    }

    /// Makes an entry.
    public init(at: Timestamp, what: What) {
        self.at = at
        self.what = what
    }
}
