import Alerting
import IntegrityEvents
import LogEntries
import Storage

/// Takes what was seen and what people do to the incidents that are stored, within one transaction.
///
/// What it decides upon has to be locked: let one desk work at a time.
struct IncidentDesk {
    /// The name of the lock under which desks work.
    static let lock = "incidents"

    private let connection: any SQLConnection
    private let channels: [Channel]
    private let silences: [Silence]
    private let now: Timestamp

    private var stored: [IncidentKey: Incident] = [:]
    private var current: [IncidentKey: Incident] = [:]
    private var changes: [(key: IncidentKey, timeline: [TimelineEntry])] = []
    private var notifications: [Notification] = []

    /// A way to tell people.
    struct Channel: Sendable {
        /// Its name in the configuration.
        let name: String
        /// Whether it wants to hear of an incident.
        let wants: @Sendable (Incident) -> Bool
    }

    /// Begins work.
    /// - Parameter now: the monitor's time.
    init(_ connection: any SQLConnection, channels: [Channel], at now: Timestamp) throws {
        self.connection = connection
        self.channels = channels
        self.now = now
        silences = try SilenceTable(connection).inForce(at: now)
    }

    /// Takes what was seen to the incidents that it belongs to, in its order.
    mutating func take(_ observations: [Observation]) throws {
        try load(observations)
        for seen in observations { add(seen) }
    }

    /// Takes what reports came to, in the order of time.
    /// - Parameter record: what the inventory knows about a machine.
    mutating func take(_ rows: [BootRow], record: (String) -> NodeRecord?) throws {
        let observations = rows.map { BootObservation.observation(of: $0, record: record($0.report.instance.id)) }
        try load(observations.compactMap(\.self))
        try load(standingIn: rows.map(\.report.instance.id))
        for (row, seen) in zip(rows, observations) {
            if let later = Self.event(of: row) {
                for incident in incidents(of: row.report.instance.id) where incident.kind.isAboutBoots {
                    apply(later, to: incident)
                }
            }
            if let seen { add(seen) }
        }
    }

    /// What a report means for the incidents that its machine stands in already.
    private static func event(of row: BootRow) -> IncidentEvent? {
        let instance = row.report.instance.id
        switch (row.verdict, row.standing?.standing) {
        case (.accepted, _): return .settled(instance: instance, .accepted)
        case (.passed, .rollout?): return nil
        case (.passed, _): return .passed(instance: instance, row.report.phase, row.report.timestamp)
        case (.failed, _), (.notDetermined, _): return nil
        }
    }

    /// Applies what somebody does to an incident.
    /// - Returns: the incident afterwards; nil when there is none with this key.
    mutating func apply(_ event: IncidentEvent, to key: IncidentKey) throws -> Incident? {
        try load([key])
        guard let incident = current[key] else { return nil }
        apply(event, to: incident)
        return current[key]
    }

    /// Lets silences cover the open incidents that they match, and ends those of incidents that none covers any more:
    /// after silences were changed, and from time to time, since they begin and end by themselves.
    /// - Returns: how many incidents stand otherwise now.
    @discardableResult
    mutating func reviewSilences() throws -> Int {
        let table = IncidentTable(connection)
        var changed = 0
        for state in [IncidentState.silenced, .open] {
            for incident in try Self.every(state, of: table) {
                keep([incident])
                guard let incident = current[incident.key], let event = silenceEvent(for: incident) else { continue }
                apply(event, to: incident)
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

    private static func every(_ state: IncidentState, of table: IncidentTable) throws -> [Incident] {
        var found: [Incident] = []
        while true {
            let page = try table.list(state: state, after: found.last?.key, limit: pageSize)
            found += page
            if page.count < pageSize { return found }
        }
    }

    private static let pageSize = 500

    /// Writes everything: incidents, timelines, and what people are to be told.
    func finish() throws {
        let table = IncidentTable(connection)
        for (key, incident) in current.sorted(by: { $0.key < $1.key }) where stored[key] != incident {
            try table.save(incident, replacing: stored[key])
        }
        for change in changes { try table.append(change.timeline, to: change.key) }
        if !notifications.isEmpty { try OutboxTable(connection).insert(notifications, at: now) }
    }
}

// MARK: What is known so far

extension IncidentDesk {
    private func incidents(of instance: String) -> [Incident] {
        current.values.filter { $0.isUnresolved && $0.nodes.contains { $0.instance == instance } }
            .sorted { $0.key < $1.key }
    }

    private mutating func load(_ observations: [Observation]) throws {
        try load(observations.map(\.key))
        try load(standingIn: observations.compactMap { $0.node?.instance })
    }

    private mutating func load(_ keys: [IncidentKey]) throws {
        let missing = Set(keys).filter { current[$0] == nil }.sorted()
        if !missing.isEmpty { keep(try IncidentTable(connection).incidents(missing)) }
    }

    private mutating func load(standingIn instances: [String]) throws {
        let instances = Set(instances).sorted()
        if !instances.isEmpty { keep(try IncidentTable(connection).unresolved(standingIn: instances)) }
    }

    private mutating func keep(_ incidents: [Incident]) {
        for incident in incidents where current[incident.key] == nil {
            current[incident.key] = incident
            stored[incident.key] = incident
        }
    }
}

// MARK: What becomes of it

extension IncidentDesk {
    private mutating func add(_ seen: Observation) {
        let others = seen.node.map { node in incidents(of: node.instance) } ?? []
        if let target = IncidentRouting.target(for: seen, keyed: current[seen.key], others: others) {
            apply(.observed(seen), to: target)
        } else {
            record(Incident.open(seen, silences: silences, at: now))
        }
    }

    private mutating func apply(_ event: IncidentEvent, to incident: Incident) {
        record(incident.apply(event, silences: silences, at: now))
        // A silence about one machine must not hide another that joins.
        guard let after = current[incident.key], after.state == .silenced,
            !silences.contains(where: { $0.covers(after, at: now) })
        else { return }
        record(after.apply(.silenceEnded, silences: silences, at: now))
    }

    private mutating func record(_ transition: IncidentTransition) {
        let incident = transition.incident
        current[incident.key] = incident
        if !transition.timeline.isEmpty { changes.append((incident.key, transition.timeline)) }
        for channel in channels where channel.wants(incident) {
            notifications += transition.notifications.map {
                Notification($0, about: incident, through: channel.name)
            }
        }
    }
}
