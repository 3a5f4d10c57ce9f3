import Alerting
import IntegrityEvents
import Storage

/// What the reports of machines come to.
extension IncidentDesk {
    /// Takes what reports came to, in the order of time.
    /// - Parameter record: what the inventory knows about a machine.
    mutating func take(_ rows: [BootRow], record: (String) -> NodeRecord?) throws {
        let observations = rows.map { BootObservation.observation(of: $0, record: record($0.report.instance.id)) }
        try load(observations.compactMap(\.self))
        try prepareReports(of: rows.map(\.report.instance.id))
        for (row, seen) in zip(rows, observations) {
            for key in known.unresolved(of: row.report.instance.id) where known[key]?.kind == .silence {
                apply(Self.reported(row), to: key)
            }
            applyToOlder(row)
            if let seen { add(seen) }
        }
    }

    /// Reads at once what a report of these machines can mean something for.
    mutating func prepareReports(of instances: some Sequence<String>) throws {
        try prepare(instances) { $0.kind == .silence || $0.kind.isAboutBoots }
    }

    /// Takes what a report comes to by what came after it and was earlier.
    /// - Parameters:
    ///   - rows: what all reports of the machine come to by now.
    ///   - isNews: whether it comes to something else than before.
    mutating func takeAgain(
        _ row: BootRow,
        among rows: [BootRow],
        isNews: Bool,
        record: (String) -> NodeRecord?
    ) throws {
        applyToOlder(row)
        if isNews { try reconsider(row, among: rows, record: record) }
    }

    /// Applies what a report means for the incidents about what its machine booted before it.
    private mutating func applyToOlder(_ row: BootRow) {
        guard let event = Self.event(of: row) else { return }
        let instance = row.report.instance.id
        for key in known.unresolved(of: instance) {
            guard let incident = known[key], incident.kind.isAboutBoots, let node = incident.nodes[instance],
                node.lastSeen <= row.report.timestamp
            else { continue }
            apply(event, to: key)
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
}

// MARK: What is judged anew

extension IncidentDesk {
    /// Takes what a report comes to that was judged before: others have shown it in another light since.
    ///
    /// What is not wrong any more is settled; what is wrong in another way is that from here on, unless somebody has dealt
    /// with it.
    /// - Parameter rows: what all reports of the machine come to by now.
    mutating func reconsider(_ row: BootRow, among rows: [BootRow], record: (String) -> NodeRecord?) throws {
        try prepareReports(of: [row.report.instance.id])
        let standing = incidents(about: row.report)
        var target: IncidentKey?
        if let seen = BootObservation.observation(of: row, record: record(row.report.instance.id)) {
            try load([seen])
            if try standing.isEmpty && wasDealtWith(seen) { return }
            target = add(seen, Self.lights(of: row.report, rows))
            // What goes to where somebody has dealt with it is not gone from where nobody has.
            if let target, known[target]?.isUnresolved != true { return }
        }
        for key in standing where key != target {
            apply(.takenBack(instance: row.report.instance.id, row.report.phase), to: key)
        }
    }

    /// How the phases of a boot are seen.
    private static func lights(of report: BootReport, _ rows: [BootRow]) -> IncidentRouting.Lights {
        var lights: IncidentRouting.Lights = [:]
        for row in rows where row.report.bootCounter == report.bootCounter {
            lights[row.report.phase] = .some(BootObservation.observation(of: row, record: nil)?.kind)
        }
        return lights
    }

    /// The incidents about this phase of a boot.
    private func incidents(about report: BootReport) -> [IncidentKey] {
        known.unresolved(of: report.instance.id).filter { key in
            guard let incident = known[key], incident.kind.isAboutBoots,
                let node = incident.nodes[report.instance.id]
            else { return false }
            return !node.isDealtWith && node.differs(in: report.phase, of: report.bootCounter)
        }
    }

    /// Whether somebody has dealt with what was seen, in whatever incident that was.
    private mutating func wasDealtWith(_ seen: Observation) throws -> Bool {
        let others = seen.node.map { known.standing(of: $0.instance) } ?? []
        let keys = others.filter(\.kind.isAboutBoots).map(\.key)
        try known.load(keys, connection)
        return keys.contains { known[$0]?.hasDealtWith(seen) == true }
    }

    /// The boots of machines that unresolved incidents are about.
    func boots(of machines: [String]) -> [String: Set<String>] {
        var boots: [String: Set<String>] = [:]
        for instance in machines {
            for key in known.unresolved(of: instance) {
                guard let incident = known[key], incident.kind.isAboutBoots, let node = incident.nodes[instance]
                else { continue }
                boots[instance, default: []].formUnion(node.boots)
            }
        }
        return boots
    }
}
