import Findings
import IntegrityEvents
import LogEntries
import Messages

/// What machines do.
extension IncidentTransition {
    /// Takes in what was seen. What is known already changes nothing, so that an entry may come twice.
    mutating func observe(_ seen: Observation, _ silences: [Silence], at now: Timestamp) {
        let isReopened = incident.state == .resolved
        let isLater = isLater(seen)
        if isReopened {
            guard hasNews(seen) else { return }
            reopen(seen, at: now)
        }
        let (spread, kind) = (incident.nodes.count(.affected), incident.kind)
        merge(seen, at: now)
        // How a machine is seen that is gone, or was dealt with, says nothing about those that are left.
        guard seen.node.map({ incident.nodes[$0.instance]?.isPending == true }) ?? true else { return }
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

    private func hasNews(_ seen: Observation) -> Bool {
        guard let node = seen.node?.seen(as: seen.kind) else { return isLater(seen) }
        return incident.nodes[node.instance]?.hasNews(node) ?? true
    }

    /// Begins anew: what somebody dealt with weighs no more.
    private mutating func reopen(_ seen: Observation, at now: Timestamp) {
        incident.state = .open
        incident.openedAt = now
        record(.reopened, at: now)
        if seen.kind != incident.kind { record(.reclassified(from: incident.kind, to: seen.kind), at: now) }
        if seen.severity != incident.severity {
            record(.severity(from: incident.severity, to: seen.severity), at: now)
        }
        incident.severity = seen.severity
        incident.kind = seen.kind
        incident.explanation = seen.explanation
        incident.told = [:]
        incident.nodes.dealWith()
        incident.changes = []
        concernsAll = true
    }

    private mutating func merge(_ seen: Observation, at now: Timestamp) {
        incident.firstSeen = min(incident.firstSeen, seen.timestamp)
        incident.lastSeen = max(incident.lastSeen, seen.timestamp)
        let hasOthers = mergeChanges(seen)
        guard let node = seen.node?.seen(as: seen.kind) else { return }
        guard let place = incident.nodes.place(of: node.instance) else {
            incident.nodes.append(node)
            return record(.joined(instance: node.instance), at: now)
        }
        let wasPending = incident.nodes[place].isPending
        incident.nodes.change(place) { $0.add(node) }
        if incident.nodes[place].isPending != wasPending {
            record(.joined(instance: node.instance), at: now)
        } else if hasOthers {
            record(.changed(instance: node.instance), at: now)
        }
    }

    /// - Returns: whether there are more than before.
    private mutating func mergeChanges(_ seen: Observation) -> Bool {
        let known = incident.changes
        let isExplained = seen.kind == .rollout
        let added = seen.changes.filter { change in !known.contains { $0.explained(false) == change } }
        if isExplained {
            incident.changes = known.map { seen.changes.contains($0.explained(false)) ? $0.explained(true) : $0 }
        }
        guard !added.isEmpty else { return false }
        incident.changes = (incident.changes + added.map { $0.explained(isExplained) })
            .sorted(by: IncidentChange.precedes)
        return true
    }

    /// Takes over how its machines are seen now: it stands in the worst of their lights, so that one of many that are
    /// judged anew, one after the other, does not change it to and fro.
    /// - Returns: whether it matters more than before, or turned out to be what a new version brought, which people are
    ///   told: who was woken by the first machines of an upgrade need not look any further.
    private mutating func weigh(_ seen: Observation, at now: Timestamp) -> Bool {
        let kind = kind(by: seen)
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

    private func kind(by seen: Observation) -> IncidentKind {
        let worst = incident.nodes.worstKind ?? seen.kind
        // What no machine of an upgrade has is no part of it, also where the machine that had it has booted since.
        let isWhole = incident.changes.allSatisfy(\.isExplained)
        return worst == .rollout && !isWhole ? incident.kind : worst
    }
}
