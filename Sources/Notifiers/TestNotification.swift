public import Alerting
import Findings
import IntegrityEvents
public import LogEntries
import MeasuredBoot
import Messages

/// An incident that never happened, to try a channel with.
public enum TestNotification {
    /// The notifications: that it was opened, and that it is resolved, so that nothing stays open at the receiver.
    public static func all(through channel: String, at now: Timestamp) -> [Notification] {
        let opened = Incident.open(observation(at: now), silences: [], at: now)
        let resolved = opened.incident.apply(.resolved(by: "shieldwatch notify test", reason: ""), at: now)
        return [opened, resolved].flatMap { transition in
            transition.notifications.map { Notification($0, about: transition.incident, through: channel) }
        }
    }

    private static func observation(at now: Timestamp) -> Observation {
        // The moment is part of the subject: each test is told anew, also by receivers that know repetitions.
        let name = "shieldwatch-test-\(now.seconds)"
        let subject = IncidentSubject(.machine, name, cluster: "shieldwatch-test", pool: "shieldwatch-test")
        let node = NodeReference(instance: Instance(project: "", zone: "", id: name), name: "shieldwatch-test")
        let register = RegisterValue(pcr: 8, algorithm: .sha256, value: Digest([UInt8](repeating: 0xEE, count: 32)))
        return Observation(
            key: IncidentKey(kind: .outlier, subject: subject, occasion: name),
            kind: .outlier,
            subject: subject,
            severity: .critical,
            node: AffectedNode(node: node, bootCounter: "1", phases: [.late], since: now),
            changes: [IncidentChange(phase: .late, register: register, expected: nil)],
            timestamp: now,
            explanation: ["This is a test of the channel: nothing has happened."]
        )
    }
}
