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
    /// The keys that were asked for, those of no incident included.
    private var knownKeys: Set<IncidentKey> = []
    /// The machines whose unresolved incidents are among the current ones.
    private var knownInstances: Set<String> = []

    /// A way to tell people.
    struct Channel: Sendable {
        /// Its name in the configuration.
        let name: String
        /// Whether it wants to hear what becomes of an incident.
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
        try prepare(rows.map(\.report.instance.id))
        for (row, seen) in zip(rows, observations) {
            let later = Self.event(of: row)
            for incident in incidents(of: row.report.instance.id) {
                if incident.kind == .silence { apply(Self.reported(row), to: incident) }
                if let later, incident.kind.isAboutBoots { apply(later, to: incident) }
            }
            if let seen { add(seen) }
        }
    }

    /// A machine that was missed has reported, whatever it reported.
    private static func reported(_ row: BootRow) -> IncidentEvent {
        .passed(instance: row.report.instance.id, row.report.phase, row.report.timestamp)
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

    /// Takes what reports come to that were judged before: others have shown them in another light since.
    ///
    /// What is not wrong any more is settled; what is wrong in another way is that from here on.
    mutating func reconsider(_ rows: [BootRow], record: (String) -> NodeRecord?) throws {
        try prepare(rows.map(\.report.instance.id))
        for row in rows {
            let (instance, boot) = (row.report.instance.id, row.report.bootCounter)
            let standing = incidents(of: instance).filter { incident in
                incident.kind.isAboutBoots
                    && incident.nodes.contains {
                        $0.instance == instance && $0.bootCounter == boot && $0.phases.contains(row.report.phase)
                    }
            }
            var target: IncidentKey?
            if let seen = BootObservation.observation(of: row, record: record(instance)) {
                try load([seen])
                target = add(seen)
            }
            // What goes to where somebody has dealt with it is not gone from where nobody has.
            if let target, current[target]?.isUnresolved != true { continue }
            for incident in standing where incident.key != target {
                apply(.takenBack(instance: instance, row.report.phase), to: current[incident.key] ?? incident)
            }
        }
    }

    /// The boots of machines that unresolved incidents are about.
    func boots(of machines: [String]) -> [String: Set<String>] {
        let asked = Set(machines)
        var boots: [String: Set<String>] = [:]
        for incident in current.values where incident.isUnresolved && incident.kind.isAboutBoots {
            for node in incident.nodes where asked.contains(node.instance) {
                boots[node.instance, default: []].insert(node.bootCounter)
            }
        }
        return boots
    }

    /// Takes note that machines are there no more.
    mutating func settleGone(_ instances: [String]) throws {
        try prepare(instances)
        for instance in instances {
            for incident in incidents(of: instance) { apply(.settled(instance: instance, .gone), to: incident) }
        }
    }

    /// Takes note that a machine has proven that it booted what it should.
    mutating func proved(_ instance: String) throws {
        try prepare([instance])
        for incident in incidents(of: instance) where incident.kind == .attestationFailed && incident.endsWithProof {
            apply(.settled(instance: instance, .healed), to: incident)
        }
    }

    /// Ends what is over, such as a silence; nothing where there is no such incident.
    mutating func end(_ key: IncidentKey) throws {
        try load([key])
        if let incident = current[key], incident.isUnresolved { apply(.ended, to: incident) }
    }

    /// Reads at once what is known about machines; whoever has many of them asks for all before the first.
    mutating func prepare(_ instances: some Sequence<String>) throws {
        let missing = Set(instances).subtracting(knownInstances).sorted()
        if missing.isEmpty { return }
        knownInstances.formUnion(missing)
        keep(try IncidentTable(connection).unresolved(standingIn: missing))
    }

    /// Whether anything has happened to an incident.
    var hasChanges: Bool { !changes.isEmpty }

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
        // What no silence can cover need not be read.
        for state in silences.isEmpty ? [IncidentState.silenced] : [.silenced, .open] {
            for incident in try table.all(state) {
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
        try prepare(observations.compactMap { $0.node?.instance })
    }

    private mutating func load(_ keys: [IncidentKey]) throws {
        let missing = Set(keys).filter { !knownKeys.contains($0) && current[$0] == nil }.sorted()
        if missing.isEmpty { return }
        knownKeys.formUnion(missing)
        keep(try IncidentTable(connection).incidents(missing))
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
    /// - Returns: the incident that it went to.
    @discardableResult
    private mutating func add(_ seen: Observation) -> IncidentKey {
        let others = seen.node.map { node in incidents(of: node.instance) } ?? []
        if let target = IncidentRouting.target(for: seen, keyed: current[seen.key], others: others) {
            apply(.observed(seen), to: target)
            return target.key
        }
        record(Incident.open(seen, silences: silences, at: now))
        return seen.key
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
        let before = current.updateValue(incident, forKey: incident.key)
        if !transition.timeline.isEmpty { changes.append((incident.key, transition.timeline)) }
        for channel in channels where channel.wants(incident) {
            let isNew = before.map { !channel.wants($0) } ?? true
            let told = transition.notifications + (isNew ? [transition.widening].compactMap(\.self) : [])
            notifications += told.map { Notification($0, about: incident, through: channel.name) }
        }
    }
}
