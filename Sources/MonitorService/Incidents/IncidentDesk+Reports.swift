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
            let later = Self.event(of: row)
            for key in known.unresolved(of: row.report.instance.id) {
                guard let kind = known[key]?.kind else { continue }
                if kind == .silence { apply(Self.reported(row), to: key) }
                if let later, kind.isAboutBoots { apply(later, to: key) }
            }
            if let seen { add(seen) }
        }
    }

    /// Reads at once what a report of these machines can mean something for.
    mutating func prepareReports(of instances: some Sequence<String>) throws {
        try prepare(instances) { $0.kind == .silence || $0.kind.isAboutBoots }
    }

    /// Takes what a report comes to by what came after it and was earlier.
    /// - Parameter isNews: whether it comes to something else than before.
    mutating func takeAgain(_ row: BootRow, isNews: Bool, record: (String) -> NodeRecord?) throws {
        let instance = row.report.instance.id
        if let later = Self.event(of: row) {
            for key in known.unresolved(of: instance) where known[key]?.kind.isAboutBoots == true {
                apply(later, to: key)
            }
        }
        if isNews { try reconsider([row], record: record) }
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
    /// Takes what reports come to that were judged before: others have shown them in another light since.
    ///
    /// What is not wrong any more is settled; what is wrong in another way is that from here on, unless somebody has dealt
    /// with it.
    mutating func reconsider(_ rows: [BootRow], record: (String) -> NodeRecord?) throws {
        try prepareReports(of: rows.map(\.report.instance.id))
        for row in rows {
            let seen = BootObservation.observation(of: row, record: record(row.report.instance.id))
            try reconsider(row, seen)
        }
    }

    private mutating func reconsider(_ row: BootRow, _ seen: Observation?) throws {
        let standing = incidents(about: row.report)
        var target: IncidentKey?
        if let seen {
            try load([seen])
            // What goes to where somebody has dealt with it is not gone from where nobody has.
            if try isDealtWith(seen) { return }
            target = add(seen)
            if let target, known[target]?.isUnresolved != true { return }
        }
        for key in standing where key != target {
            apply(.takenBack(instance: row.report.instance.id, row.report.phase), to: key)
        }
    }

    /// The incidents about this phase of a boot.
    private func incidents(about report: BootReport) -> [IncidentKey] {
        known.unresolved(of: report.instance.id).filter { key in
            guard let incident = known[key], incident.kind.isAboutBoots,
                let node = incident.nodes[report.instance.id]
            else { return false }
            return node.bootCounter == report.bootCounter && node.phases.contains(report.phase)
        }
    }

    /// Whether somebody has dealt with what was seen, in whatever light that was, and nobody has to deal with it since.
    private mutating func isDealtWith(_ seen: Observation) throws -> Bool {
        guard let node = seen.node, target(for: seen).flatMap({ known[$0] })?.isUnresolved != true else { return false }
        let resolved = known.standing(of: node.instance).filter { $0.state == .resolved && $0.kind.isAboutBoots }
        try known.load(resolved.map(\.key), connection)
        return resolved.contains { known[$0.key]?.hasDealtWith(seen) == true }
    }

    /// The boots of machines that unresolved incidents are about.
    func boots(of machines: [String]) -> [String: Set<String>] {
        var boots: [String: Set<String>] = [:]
        for instance in machines {
            for key in known.unresolved(of: instance) {
                guard let incident = known[key], incident.kind.isAboutBoots, let node = incident.nodes[instance]
                else { continue }
                boots[instance, default: []].insert(node.bootCounter)
            }
        }
        return boots
    }
}
