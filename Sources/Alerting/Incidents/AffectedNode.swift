public import IntegrityEvents
public import LogEntries

/// A machine that an incident concerns. A machine stands in an incident once, however often it boots.
public struct AffectedNode: Hashable, Sendable {
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

    /// In which light each of the phases was seen last.
    var kinds: [ReportPhase: IncidentKind] = [:]

    /// The boots of those phases that differed in an earlier boot than the last one.
    var olderBoots: [ReportPhase: String] = [:]

    /// The phases of the boot that differed until a later boot was as it should be.
    var healedPhases: Set<ReportPhase> = []

    /// Whether somebody dealt with it, before the incident was opened anew for something else.
    public internal(set) var isDealtWith = false

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
