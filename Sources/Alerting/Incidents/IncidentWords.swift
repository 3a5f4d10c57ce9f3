public import IntegrityEvents
import MeasuredBoot
public import Messages

extension Incident {
    /// What it is about, in one line.
    public var title: Message {
        switch kind {
        case .outlier where nodes.count == 1: "\(who) booted what no other node of its cohort did: \(what)"
        case .outlier: "\(who) booted what their cohort did not: \(what)"
        case .rollout where changes.isEmpty: "\(who) booted a version that is new in the pool, as after an upgrade"
        case .rollout: "\(who) booted something new, as an upgrade does: \(what)"
        case .bootFailed: "\(who) failed boot integrity validation: \(what)"
        case .relearned: "The last boot of \(who) was made its baseline"
        case .monitoringDisabled: "Integrity monitoring was switched off on \(who)"
        case .configurationChanged: "The Shielded VM options of \(who) were changed"
        case .silence where missing == [.early]: "\(who) booted and did not report its early boot"
        case .silence where missing == [.late]: "\(who) booted and did not report its late boot"
        case .silence: "\(who) booted and did not report"
        case .sourceQuiet: "The source \(subject.name) has gone quiet"
        case .tpmCleared: "The vTPM of \(who) was cleared"
        case .secureBootRefused: "Secure Boot refused an image on \(who)"
        case .unknownEvent: "\(who) sent an integrity event that is not known, about something that failed"
        case .attestationFailed where !endsWithProof: "Evidence of \(who) fails, and anybody can have made it up"
        case .attestationFailed: "\(who) does not prove that it booted what it should"
        }
    }

    /// The phases in which its machines differ, or which they did not report.
    private var missing: Set<ReportPhase> { nodes.reduce(into: []) { $0.formUnion($1.phases) } }

    /// The machine, or how many of which pool.
    public var who: Message {
        guard nodes.count != 1, let pool = subject.pool ?? subject.cluster else {
            guard let first = nodes.first else { return Message(verbatim: subject.name) }
            return nodes.count == 1 ? Message(verbatim: first.name) : "\(nodes.count) nodes"
        }
        return "\(nodes.count) nodes of \(pool)"
    }

    /// The components that changed, each once.
    public var what: Message {
        var named: [Component] = []
        for change in changes where !named.contains(change.component) { named.append(change.component) }
        guard !named.isEmpty else { return "no register is said to differ" }
        return "\(named.map(\.message), separator: .comma)"
    }

    /// The first machine that still wants something; the first of all where none does.
    public var example: AffectedNode? { nodes.first(where: \.isPending) ?? nodes.first }

    /// What to do, with the commands for one of the machines; nothing where no machine is concerned.
    public var steps: [Runbook.Step] {
        guard let example else { return [] }
        return Runbook.steps(for: example.node, since: firstSeen)
    }
}

extension AffectedNode {
    /// The name of the node; its numeric ID where the name is not known.
    public var name: String { node.name ?? instance }
}
