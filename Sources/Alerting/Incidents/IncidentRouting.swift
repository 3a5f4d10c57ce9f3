public import IntegrityEvents

/// Which incident an observation belongs to.
///
/// By its key, so that machines whose new values agree share one. But what one boot of a machine shows in its early and
/// in its late phase is one thing, and one incident: the second phase goes to where the first went, unless the machines
/// there show something else in it.
public enum IncidentRouting {
    /// In which light the phases of a boot are seen by now; no light where a phase is as it should be.
    public typealias Lights = [ReportPhase: IncidentKind?]

    /// The incident to add to; nil when a new one is to be opened.
    /// - Parameters:
    ///   - keyed: the incident with the observation's key, whatever its state.
    ///   - others: the unresolved incidents that the machine stands in.
    ///   - lights: how all phases of the boot are seen, where they are judged anew together; otherwise those count that
    ///     the incidents know.
    public static func target(
        for seen: Observation,
        keyed: Incident?,
        others: [Incident],
        lights: Lights = [:]
    ) -> Incident? {
        guard seen.kind.family == IncidentKind.outlier.family, let node = seen.node else { return keyed }
        let sameBoot = others.filter { $0.holds(node, of: seen, lights) }
        // One phase may have been seen as an outlier before the upgrade showed in it, too: it joins the upgrade.
        let rollouts = sameBoot.filter { $0.kind == .rollout && seen.kind == .rollout }
        return (rollouts.isEmpty ? sameBoot : rollouts).min { $0.key < $1.key } ?? keyed
    }
}

extension Incident {
    /// Whether it is about this very boot of the machine, and shows nothing else in this phase.
    fileprivate func holds(_ node: AffectedNode, of seen: Observation, _ lights: IncidentRouting.Lights) -> Bool {
        guard kind.family == seen.kind.family, subject.text == seen.subject.text,
            let known = nodes[node.instance], known.boots.contains(node.bootCounter)
        else { return false }
        // What a machine shows besides is not what all those of an upgrade show.
        if kind == .rollout, seen.kind != .rollout { return false }
        // And an upgrade that one phase shows says nothing good of the other.
        let besides = known.phases.filter { !node.phases.contains($0) && known.differs(in: $0, of: node.bootCounter) }
        let others = besides.compactMap { phase -> IncidentKind? in
            if let light = lights[phase] { light } else { known.kinds[phase] ?? kind }
        }
        guard others.allSatisfy({ ($0 == .rollout) == (seen.kind == .rollout) }) else { return false }
        let shown = changes.filter { node.phases.contains($0.phase) }
        return shown.isEmpty || Set(shown.map(\.register)) == Set(seen.changes.map(\.register))
    }
}
