import IntegrityEvents

/// Which incident an observation belongs to.
///
/// By its key, so that machines whose new values agree share one. But what one boot of a machine shows in its early and
/// in its late phase is one thing, and one incident: the second phase goes to where the first went, unless the machines
/// there show something else in it.
public enum IncidentRouting {
    /// The incident to add to; nil when a new one is to be opened.
    /// - Parameters:
    ///   - keyed: the incident with the observation's key, whatever its state.
    ///   - others: the unresolved incidents that the machine stands in.
    public static func target(for seen: Observation, keyed: Incident?, others: [Incident]) -> Incident? {
        guard seen.kind.family == IncidentKind.outlier.family, let node = seen.node else { return keyed }
        let sameBoot = others.filter { $0.holds(node, of: seen) }
        // One phase may have been seen as an outlier before the upgrade showed in it, too: it joins the upgrade.
        let rollouts = sameBoot.filter { $0.kind == .rollout && seen.kind == .rollout }
        return (rollouts.isEmpty ? sameBoot : rollouts).min { $0.key < $1.key } ?? keyed
    }
}

extension Incident {
    /// Whether it is about this very boot of the machine, and shows nothing else in this phase.
    fileprivate func holds(_ node: AffectedNode, of seen: Observation) -> Bool {
        guard kind.family == seen.kind.family, subject.text == seen.subject.text,
            let known = nodes[node.instance], known.bootCounter == node.bootCounter
        else { return false }
        // What a machine shows besides is not what all those of an upgrade show. And an upgrade that one phase shows says
        // nothing good of the other: only the phase that was seen otherwise can be seen as an upgrade's.
        if kind == .rollout, seen.kind != .rollout { return false }
        if kind != .rollout, seen.kind == .rollout, !known.phases.isSubset(of: node.phases) { return false }
        let shown = changes.filter { node.phases.contains($0.phase) }
        return shown.isEmpty || Set(shown.map(\.register)) == Set(seen.changes.map(\.register))
    }
}
