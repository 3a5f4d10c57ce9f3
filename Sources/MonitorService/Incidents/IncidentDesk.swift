import Alerting
import IntegrityEvents
import LogEntries
import Storage

/// Takes what was seen and what people do to the incidents that are stored, within one transaction.
///
/// What it decides upon has to be locked, by ``IncidentTable/lock``: let one desk work at a time.
struct IncidentDesk {
    let connection: any SQLConnection
    private let channels: [Channel]
    private let silences: [Silence]
    private let now: Timestamp

    var known: KnownIncidents
    private var changes: [(key: IncidentKey, timeline: [TimelineEntry])] = []
    private var notifications: [Notification] = []

    /// A way to tell people.
    struct Channel: Sendable {
        /// Its name in the configuration.
        let name: String
        /// Whether it wants to hear what becomes of an incident.
        let wants: @Sendable (Incident) -> Bool
    }

    /// Begins work.
    /// - Parameters:
    ///   - now: the monitor's time.
    ///   - known: what the desk before this one left.
    init(
        _ connection: any SQLConnection,
        channels: [Channel],
        at now: Timestamp,
        known: consuming KnownIncidents = KnownIncidents()
    ) throws {
        self.connection = connection
        self.channels = channels
        self.now = now
        self.known = known
        try self.known.begin(connection)
        silences = try SilenceTable(connection).inForce(at: now)
    }

    /// Takes what was seen to the incidents that it belongs to, in its order.
    mutating func take(_ observations: [Observation]) throws {
        try load(observations)
        for seen in observations { add(seen) }
    }

    /// Takes note that machines are there no more.
    mutating func settleGone(_ instances: [String]) throws {
        try prepare(instances)
        for instance in instances {
            for key in known.unresolved(of: instance) { apply(.settled(instance: instance, .gone), to: key) }
        }
    }

    /// Takes note that a machine has proven that it booted what it should.
    mutating func proved(_ instance: String) throws {
        try prepare([instance]) { $0.kind == .attestationFailed }
        for key in known.unresolved(of: instance) {
            guard let incident = known[key], incident.kind == .attestationFailed, incident.endsWithProof else {
                continue
            }
            apply(.settled(instance: instance, .healed), to: key)
        }
    }

    /// Ends what is over, such as a silence; nothing where there is no such incident.
    mutating func end(_ key: IncidentKey) throws {
        try known.load([key], connection)
        if known[key]?.isUnresolved == true { apply(.ended, to: key) }
    }

    /// Reads at once what is known about machines; whoever has many of them asks for all before the first.
    /// - Parameter matters: whether a sort of incident matters, of those that are unresolved.
    mutating func prepare(
        _ instances: some Sequence<String>,
        where matters: (StandingIncident) -> Bool = { _ in true }
    ) throws {
        try known.load(standingIn: instances, connection) { $0.state != .resolved && matters($0) }
    }

    /// Whether anything has happened to an incident.
    var hasChanges: Bool { !changes.isEmpty }

    /// Applies what somebody does to an incident.
    /// - Returns: the incident afterwards; nil when there is none with this key.
    mutating func apply(_ event: IncidentEvent, toStored key: IncidentKey) throws -> Incident? {
        try known.load([key], connection)
        apply(event, to: key)
        return known[key]
    }

    /// Lets silences cover the open incidents that they match, and ends those of incidents that none covers any more:
    /// after silences were changed, and from time to time, since they begin and end by themselves.
    /// - Returns: how many incidents stand otherwise now.
    @discardableResult
    mutating func reviewSilences() throws -> Int {
        let table = IncidentTable(connection)
        var changed = 0
        // What no silence can cover need not be read.
        for state in silences.isEmpty ? [IncidentState.silenced] : [.silenced, .open] {
            for incident in try table.all(state) {
                known.keep(incident)
                guard let event = known[incident.key].flatMap(silenceEvent) else { continue }
                apply(event, to: incident.key)
                changed += 1
            }
        }
        return changed
    }

    /// What the silences in force mean for an incident; nil when it stands as they say.
    private func silenceEvent(for incident: Incident) -> IncidentEvent? {
        let covering = silences.filter { $0.covers(incident, at: now) }
        switch incident.state {
        case .open: return covering.first.map(IncidentEvent.silenced)
        case .silenced: return covering.contains { $0.id == incident.silence } ? nil : .silenceEnded
        case .acknowledged, .resolved: return nil
        }
    }

    /// Writes everything: incidents, timelines, and what people are to be told.
    /// - Returns: what is known now, for the next desk.
    @discardableResult
    consuming func finish() throws -> KnownIncidents {
        try known.save(connection)
        for change in changes { try IncidentTable(connection).append(change.timeline, to: change.key) }
        if !notifications.isEmpty { try OutboxTable(connection).insert(notifications, at: now) }
        known.finish()
        return known
    }
}

// MARK: What becomes of it

extension IncidentDesk {
    mutating func load(_ observations: [Observation]) throws {
        try known.load(observations.map(\.key), connection)
        // Only what machines booted can belong to another incident than that of its key.
        try prepare(observations.filter(\.kind.isAboutBoots).compactMap { $0.node?.instance }) { $0.kind.isAboutBoots }
    }

    /// - Returns: the incident that it went to.
    @discardableResult
    mutating func add(_ seen: Observation, _ lights: IncidentRouting.Lights = [:]) -> IncidentKey {
        if let target = target(for: seen, lights) {
            apply(.observed(seen), to: target)
            return target
        }
        record(Incident.open(seen, silences: silences, at: now), wanted: [])
        return seen.key
    }

    private func target(for seen: Observation, _ lights: IncidentRouting.Lights) -> IncidentKey? {
        let others = (seen.node.map { known.unresolved(of: $0.instance) } ?? []).compactMap { known[$0] }
        return IncidentRouting.target(for: seen, keyed: known[seen.key], others: others, lights: lights)?.key
    }

    mutating func apply(_ event: IncidentEvent, to key: IncidentKey) {
        guard let incident = known.take(key) else { return }
        let wanted = wanting(incident)
        record((consume incident).apply(event, silences: silences, at: now), wanted: wanted)
        // A silence about one machine must not hide another that joins.
        guard let after = known[key], after.state == .silenced, !silences.contains(where: { $0.covers(after, at: now) })
        else { return }
        apply(.silenceEnded, to: key)
    }

    private func wanting(_ incident: Incident) -> Set<String> {
        Set(channels.filter { $0.wants(incident) }.map(\.name))
    }

    private mutating func record(_ transition: IncidentTransition, wanted: Set<String>) {
        let incident = transition.incident
        known.put(transition)
        if !transition.timeline.isEmpty { changes.append((incident.key, transition.timeline)) }
        for channel in channels where channel.wants(incident) {
            let isNew = !wanted.contains(channel.name)
            let told = transition.notifications + (isNew ? [transition.widening].compactMap(\.self) : [])
            notifications += told.map { Notification($0, about: incident, through: channel.name) }
        }
    }
}
