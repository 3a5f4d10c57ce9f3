import Findings
import IntegrityEvents
import LogEntries

// MARK: What machines do

extension IncidentTransition {
    /// Takes in what was seen. What is known already changes nothing, so that an entry may come twice.
    mutating func observe(_ seen: Observation, _ silences: [Silence], at now: Timestamp) {
        let isReopened = incident.state == .resolved
        let isLater = isLater(seen)
        if isReopened {
            // What happened before it was dealt with is no news, whenever it comes or is judged anew.
            guard isLater || wasTakenBack(seen) else { return }
            reopen(seen, at: now)
        }
        let (spread, kind) = (affected, incident.kind)
        merge(seen, at: now)
        let isWorse = weigh(seen, at: now)
        let isRepeated = !isReopened && isLater && addAct(seen, at: now)
        let isNews = isWorse || isRepeated || hasSpread(from: spread, seen)
        if isReopened {
            cover(among: silences, at: now)
            notify(.opened)
        } else if isUncovered(silences, at: now) {
            endSilence(silences, at: now)
        } else if isNews {
            notify(.updated)
        } else if kind != incident.kind {
            widen()
        }
    }

    /// How many machines it concerns.
    private var affected: Int { incident.nodes.count { $0.condition == .affected } }

    /// Whether it has become ten times as large as people know: they are told of ten machines, of a hundred, and so on.
    private mutating func hasSpread(from before: Int, _ seen: Observation) -> Bool {
        let after = affected
        let milestone = sequence(first: 10) { $0 * 10 }.first { $0 >= after }
        guard incident.kind != .rollout, after > before, milestone == after else { return false }
        incident.explanation = seen.explanation
        return true
    }

    /// Takes in what somebody did besides what is known: another one, or another thing.
    /// - Returns: whether it is news.
    private mutating func addAct(_ seen: Observation, at now: Timestamp) -> Bool {
        // What a report says of the same act is no act.
        guard seen.kind.isAct, let node = seen.node, node.phases.isEmpty else { return false }
        let added = seen.explanation.filter { !incident.explanation.contains($0) }
        guard !added.isEmpty else { return false }
        incident.explanation = (incident.explanation + added).suffix(Self.actLimit)
        record(.repeated(instance: node.instance), at: now)
        return true
    }

    /// How many sentences about what was done are kept, the last ones.
    private static let actLimit = 8

    /// Whether the silence that covered it does not match what it has become.
    private func isUncovered(_ silences: [Silence], at now: Timestamp) -> Bool {
        guard incident.state == .silenced else { return false }
        return silences.contains { $0.id == incident.silence && !$0.covers(incident, at: now) }
    }

    private func isLater(_ seen: Observation) -> Bool {
        guard let node = seen.node else { return seen.timestamp > incident.lastSeen }
        guard let known = incident.nodes.first(where: { $0.instance == node.instance }) else { return true }
        return node.lastSeen > known.lastSeen
    }

    /// Whether this very thing had been taken back, and nobody has dealt with it.
    private func wasTakenBack(_ seen: Observation) -> Bool {
        guard let node = seen.node else { return false }
        return incident.nodes.contains { $0.instance == node.instance && $0.wasTakenBack(node) }
    }

    private mutating func reopen(_ seen: Observation, at now: Timestamp) {
        incident.state = .open
        incident.openedAt = now
        incident.severity = seen.severity
        incident.kind = seen.kind
        incident.explanation = seen.explanation
        incident.told = [:]
        record(.reopened, at: now)
    }

    private mutating func merge(_ seen: Observation, at now: Timestamp) {
        incident.firstSeen = min(incident.firstSeen, seen.timestamp)
        incident.lastSeen = max(incident.lastSeen, seen.timestamp)
        let added = seen.changes.filter { !incident.changes.contains($0) }
        if !added.isEmpty {
            incident.changes = (incident.changes + added).sorted(by: IncidentChange.precedes)
        }
        guard let node = seen.node else { return }
        if let known = incident.nodes.firstIndex(where: { $0.instance == node.instance }) {
            let condition = incident.nodes[known].condition
            incident.nodes[known].add(node)
            if incident.nodes[known].condition != condition {
                record(.joined(instance: node.instance), at: now)
            } else if !added.isEmpty {
                record(.changed(instance: node.instance), at: now)
            }
        } else {
            incident.nodes.append(node)
            record(.joined(instance: node.instance), at: now)
        }
    }

    /// Takes over how it is seen now.
    /// - Returns: whether it matters more than before, or turned out to be what a new version brought, which people are
    ///   told: who was woken by the first machines of an upgrade need not look any further.
    private mutating func weigh(_ seen: Observation, at now: Timestamp) -> Bool {
        let isHarmless = seen.kind == .rollout && incident.kind != .rollout
        if seen.kind != incident.kind {
            record(.reclassified(from: incident.kind, to: seen.kind), at: now)
            incident.kind = seen.kind
            incident.explanation = seen.explanation
        }
        guard seen.severity > incident.severity || isHarmless && seen.severity < incident.severity else { return false }
        record(.severity(from: incident.severity, to: seen.severity), at: now)
        incident.severity = seen.severity
        incident.explanation = seen.explanation
        return true
    }
}

// MARK: What heals

extension IncidentTransition {
    /// A later boot of a machine passed in a phase.
    mutating func pass(_ instance: String, _ phase: ReportPhase, _ boot: Timestamp, at now: Timestamp) {
        // What somebody did to a machine is not undone by a boot that passes after it, often because of it.
        guard incident.isUnresolved, incident.kind.canHeal, let index = index(of: instance),
            incident.nodes[index].lastSeen < boot
        else { return }
        incident.nodes[index].phases.remove(phase)
        if incident.nodes[index].phases.isEmpty { settle(instance, .healed, at: now) }
    }

    /// One phase is judged otherwise; the machine heals with the last one. That one stays with it, for the day when it is
    /// judged as before.
    mutating func takeBack(_ instance: String, _ phase: ReportPhase, at now: Timestamp) {
        guard incident.isUnresolved, let index = index(of: instance) else { return }
        guard incident.nodes[index].phases.subtracting([phase]).isEmpty else {
            incident.nodes[index].phases.remove(phase)
            return
        }
        settle(instance, .healed, at: now)
    }

    mutating func settle(_ instance: String, _ condition: AffectedNode.Condition, at now: Timestamp) {
        guard let index = index(of: instance), incident.isUnresolved, condition != .affected,
            condition != .healed || incident.kind.canHeal
        else { return }
        incident.nodes[index].condition = condition
        record(.settled(instance: instance, condition), at: now)
        // What somebody accepted is not healed: a person has to say that it is dealt with. Nor does an attack end
        // with the machine that it was found on.
        let isOver = incident.nodes.allSatisfy { $0.condition == .healed || $0.condition == .gone }
        guard isOver, incident.kind.canHeal, incident.nodes.contains(where: { $0.condition == .healed }) else { return }
        resolve(by: nil, reason: "", at: now)
    }

    private func index(of instance: String) -> Int? {
        incident.nodes.firstIndex { $0.instance == instance && $0.condition == .affected }
    }
}
