public import IntegrityEvents
public import LogEntries

/// What can happen to an incident.
public enum IncidentEvent: Hashable, Sendable {
    /// What it is about was seen, once more or on another machine.
    case observed(Observation)
    /// A later boot of a machine is as it should be in a phase, at the moment that the log says.
    case passed(instance: String, ReportPhase, Timestamp)
    /// What a machine booted in a phase is judged otherwise by now, and belongs here no more.
    case takenBack(instance: String, ReportPhase)
    /// A machine healed, or somebody accepted what it booted, or it is gone.
    case settled(instance: String, AffectedNode.Condition)
    /// What it is about has ended by itself, such as a source that speaks again.
    case ended
    /// Somebody looks after it.
    case acknowledged(by: String)
    /// Somebody says that it is dealt with, and may say why.
    case resolved(by: String, reason: String)
    /// Somebody says something about it.
    case commented(by: String, text: String)
    /// A silence began to cover it.
    case silenced(Silence)
    /// The silence that covered it is over.
    case silenceEnded
}

extension IncidentEvent {
    /// The machine that it happens to; nil when it happens to none.
    var instance: String? {
        switch self {
        case .observed(let seen): seen.node?.instance
        case .passed(let instance, _, _), .takenBack(let instance, _), .settled(let instance, _): instance
        case .ended, .acknowledged, .resolved, .commented, .silenced, .silenceEnded: nil
        }
    }
}
