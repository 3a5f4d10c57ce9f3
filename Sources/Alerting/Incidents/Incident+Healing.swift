import Findings
import IntegrityEvents
import LogEntries
import Messages

/// What heals, and what is left.
extension IncidentTransition {
    /// A later boot of a machine passed in a phase.
    mutating func pass(_ instance: String, _ phase: ReportPhase, _ boot: Timestamp, at now: Timestamp) {
        // What somebody did to a machine is not undone by a boot that passes after it, often because of it.
        guard incident.isUnresolved, incident.kind.canHeal, let index = index(of: instance),
            incident.nodes[index].lastSeen < boot
        else { return }
        incident.nodes.change(index) { $0.heal(phase) }
        if incident.nodes[index].phases.isEmpty { settle(instance, .healed, at: now) }
    }

    /// One phase is judged otherwise; the machine heals with the last one. That one stays with it, for the day when it is
    /// judged as before.
    mutating func takeBack(_ instance: String, _ phase: ReportPhase, at now: Timestamp) {
        // Also of a machine that is gone by now.
        guard incident.isUnresolved, let index = incident.nodes.place(of: instance),
            !incident.nodes[index].isDealtWith, incident.nodes[index].condition != .healed
        else { return }
        if incident.nodes[index].phases.subtracting([phase]).isEmpty {
            settle(index, .healed, at: now)
        } else {
            incident.nodes.change(index) { $0.takeBack(phase) }
        }
        leave(phase, at: now)
    }

    /// What is left of an upgrade does not show what stands elsewhere now, and is no more than an upgrade.
    private mutating func leave(_ phase: ReportPhase, at now: Timestamp) {
        let nodes = incident.nodes
        guard nodes.count(.affected) > 0, nodes.count(.accepted) == 0, !nodes.standOut(in: phase) else { return }
        incident.changes.removeAll { $0.phase == phase && !$0.isExplained }
        guard incident.kind != .rollout, nodes.worstKind == .rollout, incident.changes.allSatisfy(\.isExplained)
        else { return }
        record(.reclassified(from: incident.kind, to: .rollout), at: now)
        incident.kind = .rollout
        incident.explanation = ["What is left of it is what a new version brought."]
        let severity = IncidentSeverity.of(.rollout, [])
        guard severity < incident.severity else { return }
        record(.severity(from: incident.severity, to: severity), at: now)
        incident.severity = severity
        notify(.updated)
    }

    mutating func settle(_ instance: String, _ condition: AffectedNode.Condition, at now: Timestamp) {
        guard let index = index(of: instance), incident.isUnresolved, condition != .affected else { return }
        settle(index, condition, at: now)
    }

    private mutating func settle(_ index: Int, _ condition: AffectedNode.Condition, at now: Timestamp) {
        guard condition != .healed || incident.kind.canHeal else { return }
        incident.nodes.change(index) { $0.condition = condition }
        record(.settled(instance: incident.nodes[index].instance, condition), at: now)
        // What somebody accepted is not healed: a person has to say that it is dealt with. Nor does an attack end
        // with the machine that it was found on.
        let left = incident.nodes.count(.affected) + incident.nodes.count(.accepted)
        let isOver = left == 0 && (incident.nodes.count(.gone) == 0 || incident.kind == .rollout)
        guard isOver, incident.kind.canHeal, incident.nodes.count(.healed) > 0 else { return }
        resolve(by: nil, reason: "", at: now)
    }

    /// What it is about has ended by itself.
    mutating func end(at now: Timestamp) {
        if incident.kind.canHeal { resolve(by: nil, reason: "", at: now) }
    }

    private func index(of instance: String) -> Int? {
        incident.nodes.place(of: instance).flatMap { incident.nodes[$0].isPending ? $0 : nil }
    }
}
