import Alerting
import Storage

/// The incidents that a desk has read, and what they have become since.
///
/// Whoever has one desk after the other keeps them from one to the next: an incident of a whole fleet would be read and
/// written for each report. What others change is read anew.
struct KnownIncidents: Sendable {
    private var incidents: [IncidentKey: Incident] = [:]
    /// The keys that were asked for, those of no incident included.
    private var asked: Set<IncidentKey> = []
    /// Which incidents machines stand in, of the machines that were asked for.
    private var standing: [String: [StandingIncident]] = [:]
    /// What has to be written: the incidents, and which of their machines have changed; nil where all have.
    private var changed: [IncidentKey: Set<String>?] = [:]
    /// How often incidents had been changed when they were as they are here.
    private var edition = Int64(0)

    /// Of more machines and incidents only those are kept that the last desk worked with.
    private static let limit = 250_000

    /// Nothing is known.
    init() {}

    /// The incident with a key, if it has been read.
    subscript(key: IncidentKey) -> Incident? { incidents[key] }

    /// The unresolved incidents that a machine stands in, of those that have been read, sorted.
    func unresolved(of instance: String) -> [IncidentKey] {
        (standing[instance] ?? []).map(\.key).filter { incidents[$0]?.isUnresolved == true }
    }

    /// All incidents that a machine stands in, read or not, of the machines that were asked for.
    func standing(of instance: String) -> [StandingIncident] { standing[instance] ?? [] }

    // MARK: Reading

    /// Begins anew, with what nobody else has changed.
    mutating func begin(_ connection: any SQLConnection) throws {
        let table = IncidentTable(connection)
        let stored = try table.edition()
        if stored == edition { return }
        if incidents.isEmpty {
            edition = stored
        } else if stored > edition, let others = try table.changed(since: edition) {
            for key in others { incidents[key] = nil }
            edition = stored
        } else {
            (self, edition) = (KnownIncidents(), stored)
        }
    }

    /// Reads incidents.
    mutating func load(_ keys: some Sequence<IncidentKey>, _ connection: any SQLConnection) throws {
        let missing = Set(keys).filter { incidents[$0] == nil && !asked.contains($0) }.sorted()
        if missing.isEmpty { return }
        asked.formUnion(missing)
        for incident in try IncidentTable(connection).incidents(missing) { incidents[incident.key] = incident }
    }

    /// Reads at once the incidents that machines stand in, as far as they matter.
    mutating func load(
        standingIn instances: some Sequence<String>,
        _ connection: any SQLConnection,
        where matters: (StandingIncident) -> Bool
    ) throws {
        let instances = Set(instances)
        let missing = instances.filter { standing[$0] == nil }
        for instance in missing { standing[instance] = [] }
        if !missing.isEmpty {
            for stored in try IncidentTable(connection).standing(missing) { standing[stored.instance]?.append(stored) }
            noteUnsaved(missing)
        }
        try load(instances.flatMap { standing[$0] ?? [] }.filter(matters).map(\.key), connection)
    }

    /// Takes an incident that somebody has read.
    mutating func keep(_ incident: Incident) {
        if incidents[incident.key] == nil { incidents[incident.key] = incident }
    }

    // MARK: Changing

    /// Takes an incident out, to be changed without being copied; ``put(_:)`` puts it back.
    mutating func take(_ key: IncidentKey) -> Incident? { incidents.removeValue(forKey: key) }

    /// Takes what became of an incident.
    mutating func put(_ transition: IncidentTransition) {
        let incident = transition.incident
        incidents[incident.key] = incident
        guard !transition.isEmpty else { return }
        if transition.concernsAll {
            changed[incident.key] = .some(nil)
        } else {
            if changed[incident.key] == nil { changed[incident.key] = .some([]) }
            if let instance = transition.instance { changed[incident.key]??.insert(instance) }
        }
        if let instance = transition.instance { note(instance, in: incident) }
    }

    /// What has yet to be written could not be read.
    private mutating func noteUnsaved(_ instances: Set<String>) {
        for (key, changed) in changed {
            guard let incident = incidents[key] else { continue }
            let changed = changed ?? Set(incident.nodes.map(\.instance))
            for instance in changed.intersection(instances) { note(instance, in: incident) }
        }
    }

    private mutating func note(_ instance: String, in incident: Incident) {
        guard let known = standing[instance], !known.contains(where: { $0.key == incident.key }) else { return }
        let joined = StandingIncident(instance: instance, key: incident.key, kind: incident.kind, state: incident.state)
        standing[instance] = (known + [joined]).sorted { $0.key < $1.key }
    }

    /// Writes what has changed.
    mutating func save(_ connection: any SQLConnection) throws {
        if changed.isEmpty { return }
        let changes = changed.sorted { $0.key < $1.key }.compactMap { key, instances in
            incidents[key].map { IncidentChanges($0, machines: instances) }
        }
        edition = try IncidentTable(connection).save(changes)
    }

    /// Ends a desk's work: what was asked is asked anew by the next one.
    mutating func finish() {
        if incidents.values.reduce(0, { $0 + 1 + $1.nodes.count }) > Self.limit {
            let used = Set(standing.values.joined().map(\.key)).union(changed.keys)
            incidents = incidents.filter { used.contains($0.key) }
        }
        (asked, standing, changed) = ([], [:], [:])
    }
}
