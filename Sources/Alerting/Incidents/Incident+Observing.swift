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
            // What happened before it was dealt with is no news, whenever it comes or is judged anew, but for an upgrade
            // that turns out to be an attack.
            guard isLater || wasTakenBack(seen) || isAttackAfterAll(seen) else { return }
            reopen(seen, at: now)
        }
        let (spread, kind) = (incident.nodes.count(.affected), incident.kind)
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

    /// Whether it has become ten times as large as people know: they are told of ten machines, of a hundred, and so on.
    private mutating func hasSpread(from before: Int, _ seen: Observation) -> Bool {
        let after = incident.nodes.count(.affected)
        let milestone = sequence(first: 10) { $0 * 10 }.first { $0 >= after }
        guard incident.kind != .rollout, after > before, milestone == after else { return false }
        if seen.kind == incident.kind { incident.explanation = seen.explanation }
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
        guard let known = incident.nodes[node.instance] else { return true }
        return node.lastSeen > known.lastSeen
    }

    /// Whether this very thing had been taken back, and nobody has dealt with it.
    private func wasTakenBack(_ seen: Observation) -> Bool {
        guard let node = seen.node else { return false }
        return incident.nodes[node.instance]?.wasTakenBack(node) == true
    }

    /// Whether it was dealt with as an upgrade.
    private func isAttackAfterAll(_ seen: Observation) -> Bool {
        guard seen.kind == .outlier, let node = seen.node, let known = incident.nodes[node.instance] else {
            return false
        }
        return known.includes(node) && !incident.hasDealtWith(seen)
    }

    private mutating func reopen(_ seen: Observation, at now: Timestamp) {
        incident.state = .open
        incident.openedAt = now
        incident.severity = seen.severity
        incident.kind = seen.kind
        incident.nodes.forgetKinds()
        concernsAll = true
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
        guard let node = seen.node?.seen(as: seen.kind) else { return }
        guard let place = incident.nodes.place(of: node.instance) else {
            incident.nodes.append(node)
            return record(.joined(instance: node.instance), at: now)
        }
        let condition = incident.nodes[place].condition
        incident.nodes.change(place) { $0.add(node) }
        if incident.nodes[place].condition != condition {
            record(.joined(instance: node.instance), at: now)
        } else if !added.isEmpty {
            record(.changed(instance: node.instance), at: now)
        }
    }

    /// Takes over how its machines are seen now: it stands in the worst of their lights, so that one of many that are
    /// judged anew, one after the other, does not change it to and fro.
    /// - Returns: whether it matters more than before, or turned out to be what a new version brought, which people are
    ///   told: who was woken by the first machines of an upgrade need not look any further.
    private mutating func weigh(_ seen: Observation, at now: Timestamp) -> Bool {
        let kind = incident.nodes.worstKind ?? seen.kind
        let isHarmless = kind == .rollout && incident.kind != .rollout
        if kind != incident.kind {
            record(.reclassified(from: incident.kind, to: kind), at: now)
            incident.kind = kind
            if kind == seen.kind { incident.explanation = seen.explanation }
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
        incident.nodes.change(index) { $0.phases.remove(phase) }
        if incident.nodes[index].phases.isEmpty { settle(instance, .healed, at: now) }
    }

    /// One phase is judged otherwise; the machine heals with the last one. That one stays with it, for the day when it is
    /// judged as before.
    mutating func takeBack(_ instance: String, _ phase: ReportPhase, at now: Timestamp) {
        guard incident.isUnresolved, let index = index(of: instance) else { return }
        guard incident.nodes[index].phases.subtracting([phase]).isEmpty else {
            return incident.nodes.change(index) { $0.phases.remove(phase) }
        }
        settle(instance, .healed, at: now)
    }

    mutating func settle(_ instance: String, _ condition: AffectedNode.Condition, at now: Timestamp) {
        guard let index = index(of: instance), incident.isUnresolved, condition != .affected,
            condition != .healed || incident.kind.canHeal
        else { return }
        incident.nodes.change(index) { $0.condition = condition }
        record(.settled(instance: instance, condition), at: now)
        // What somebody accepted is not healed: a person has to say that it is dealt with. Nor does an attack end
        // with the machine that it was found on.
        let isOver = incident.nodes.count(.affected) == 0 && incident.nodes.count(.accepted) == 0
        guard isOver, incident.kind.canHeal, incident.nodes.count(.healed) > 0 else { return }
        resolve(by: nil, reason: "", at: now)
    }

    private func index(of instance: String) -> Int? {
        incident.nodes.place(of: instance).flatMap { incident.nodes[$0].condition == .affected ? $0 : nil }
    }
}
