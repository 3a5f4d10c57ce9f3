public import IntegrityEvents
public import LogEntries

/// A machine that an incident concerns. A machine stands in an incident once, however often it boots.
public struct AffectedNode: Hashable, Codable, Sendable {
    /// How the machine stands now.
    public enum Condition: String, Sendable, CaseIterable, Codable {
        /// Nothing has changed since.
        case affected
        /// A later boot is as it should be.
        case healed
        /// Somebody made what it booted its baseline.
        case accepted
        /// It does not exist any more.
        case gone
    }

    /// The machine, as commands name it.
    public let node: NodeReference

    /// The last boot in question; empty when it is about none.
    public internal(set) var bootCounter: String

    /// The phases of a boot in which it differs; empty where the incident is about something else.
    public internal(set) var phases: Set<ReportPhase>

    /// When the log says that it first happened.
    public internal(set) var since: Timestamp

    /// When the log says that it last happened.
    public internal(set) var lastSeen: Timestamp

    /// How it stands.
    public internal(set) var condition: Condition

    /// In which light it was seen last; nil where that weighs no more, since somebody dealt with it.
    public internal(set) var kind: IncidentKind?

    /// Makes a node that something happened to once.
    public init(
        node: NodeReference,
        bootCounter: String = "",
        phases: Set<ReportPhase> = [],
        since: Timestamp,
        condition: Condition = .affected
    ) {
        self.node = node
        self.bootCounter = bootCounter
        self.phases = phases
        self.since = since
        lastSeen = since
        self.condition = condition
    }

    /// The machine's numeric ID.
    public var instance: String { node.instance.id }
}

extension AffectedNode {
    /// Whether what was seen had healed by being judged otherwise: a later boot that passes leaves no phase.
    func wasTakenBack(_ seen: AffectedNode) -> Bool {
        condition == .healed && bootCounter == seen.bootCounter && !phases.isDisjoint(with: seen.phases)
    }

    /// The same, seen in a light.
    func seen(as kind: IncidentKind) -> AffectedNode {
        var node = self
        node.kind = kind
        return node
    }

    /// Whether somebody who dealt with this dealt with what was seen, too: what healed nobody has dealt with.
    func includes(_ seen: AffectedNode) -> Bool {
        (condition == .affected || condition == .accepted) && bootCounter == seen.bootCounter
            && seen.phases.isSubset(of: phases)
    }

    /// Takes in what was seen of the same machine.
    mutating func add(_ seen: AffectedNode) {
        if wasTakenBack(seen) { condition = .affected }
        if seen.lastSeen >= lastSeen {
            bootCounter = seen.bootCounter
            // What was settled by then has happened again.
            if seen.lastSeen > lastSeen, condition != .affected { condition = .affected }
        }
        // What a settled machine did before that is told again whenever others make it be judged anew.
        if condition == .affected {
            phases.formUnion(seen.phases)
            if seen.bootCounter == bootCounter { kind = seen.kind }
        }
        since = min(since, seen.since)
        lastSeen = max(lastSeen, seen.lastSeen)
    }
}
