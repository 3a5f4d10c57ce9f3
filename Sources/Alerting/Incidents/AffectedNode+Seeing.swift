public import IntegrityEvents

/// What it means that a machine is seen again.
extension AffectedNode {
    /// Whether it still wants something.
    var isPending: Bool { condition == .affected && !isDealtWith }

    /// The same, seen in a light.
    func seen(as kind: IncidentKind) -> AffectedNode {
        var node = self
        for phase in phases { node.kinds[phase] = kind }
        return node
    }

    /// The same, seen in a light where none is known.
    func seen(atLeastAs kind: IncidentKind) -> AffectedNode {
        var node = self
        for phase in phases where kinds[phase] == nil { node.kinds[phase] = kind }
        return node
    }

    /// Whether what was seen is more than was known when the machine healed or somebody dealt with it: what happened before
    /// is no news, whenever it comes or is judged anew.
    func hasNews(_ seen: AffectedNode) -> Bool {
        seen.lastSeen > lastSeen || wasTakenBack(seen) || isOtherPhase(seen) || isAttackAfterAll(seen)
    }

    /// Whether it had healed by being judged otherwise: a later boot that passes leaves no phase.
    private func wasTakenBack(_ seen: AffectedNode) -> Bool {
        condition == .healed && seen.phases.contains { differs(in: $0, of: seen.bootCounter) }
    }

    /// Whether the last boot has not been seen in this phase yet.
    private func isOtherPhase(_ seen: AffectedNode) -> Bool {
        bootCounter == seen.bootCounter
            && seen.phases.contains { !differs(in: $0, of: bootCounter) && !healedPhases.contains($0) }
    }

    /// Whether it was taken for a part of an upgrade, and is none.
    func isAttackAfterAll(_ seen: AffectedNode) -> Bool {
        includes(seen) && seen.phases.contains { kinds[$0] == .rollout && seen.kinds[$0] == .outlier }
    }

    /// Whether somebody who dealt with this dealt with what was seen, too: what healed nobody has dealt with.
    func includes(_ seen: AffectedNode) -> Bool {
        condition != .healed
            && (seen.phases.isEmpty
                ? bootCounter == seen.bootCounter
                : seen.phases.allSatisfy { differs(in: $0, of: seen.bootCounter) })
    }

    /// Takes in what was seen of the same machine.
    mutating func add(_ seen: AffectedNode) {
        if hasNews(seen) { begin() }
        if seen.lastSeen >= lastSeen { note(boot: seen.bootCounter) }
        since = min(since, seen.since)
        lastSeen = max(lastSeen, seen.lastSeen)
        guard isPending else { return }
        for phase in seen.phases where differs(in: phase, of: seen.bootCounter) || mayAdd(phase, of: seen) {
            phases.insert(phase)
            kinds[phase] = seen.kinds[phase]
            olderBoots[phase] = seen.bootCounter == bootCounter ? nil : seen.bootCounter
        }
    }

    /// What a later boot healed is told again whenever others make it be judged anew, and what an earlier one showed does
    /// not stand in for a later one.
    private func mayAdd(_ phase: ReportPhase, of seen: AffectedNode) -> Bool {
        bootCounter == seen.bootCounter ? !healedPhases.contains(phase) : !phases.contains(phase)
    }

    private mutating func begin() {
        // What was dealt with, or healed, is over.
        if !isPending { (phases, kinds, olderBoots) = ([], [:], [:]) }
        (condition, isDealtWith) = (.affected, false)
    }

    private mutating func note(boot counter: String) {
        if bootCounter == counter { return }
        for phase in phases where olderBoots[phase] == nil { olderBoots[phase] = bootCounter }
        healedPhases = []
        bootCounter = counter
    }

    /// Takes note that a later boot was as it should be in a phase.
    mutating func heal(_ phase: ReportPhase) {
        guard phases.contains(phase) else { return }
        if differs(in: phase, of: bootCounter) { healedPhases.insert(phase) }
        takeBack(phase)
    }

    /// Takes note that a phase is judged otherwise.
    mutating func takeBack(_ phase: ReportPhase) {
        phases.remove(phase)
        kinds[phase] = nil
        olderBoots[phase] = nil
    }

    /// The boots in which it differs; the last one that did where none does any more.
    public var boots: Set<String> {
        phases.isEmpty ? [bootCounter] : Set(phases.map { olderBoots[$0] ?? bootCounter })
    }

    /// Whether it is this boot in which it differs in a phase.
    public func differs(in phase: ReportPhase, of boot: String) -> Bool {
        phases.contains(phase) && (olderBoots[phase] ?? bootCounter) == boot
    }
}
