public import IntegrityEvents

/// What a judged report means for incidents.
public enum BootObservation {
    /// What it opens or adds to; nil when it is as it should be, or nobody can tell.
    /// - Parameter record: what the inventory knows about the machine.
    public static func observation(of row: BootRow, record: NodeRecord?) -> Observation? {
        guard let kind = kind(of: row) else { return nil }
        let report = row.report
        let changes = row.changes.map { change in
            IncidentChange(
                phase: report.phase,
                register: RegisterValue(pcr: change.pcr, algorithm: change.algorithm, value: change.actual),
                expected: change.expected
            )
        }
        let subject = subject(of: row, record)
        return Observation(
            key: key(kind, subject, row, changes),
            kind: kind,
            subject: subject,
            severity: IncidentSeverity.of(kind, changes),
            node: AffectedNode(
                node: row.node,
                bootCounter: report.bootCounter,
                phases: [report.phase],
                since: report.timestamp
            ),
            changes: changes,
            timestamp: report.timestamp,
            explanation: row.explanation
        )
    }

    private static func kind(of row: BootRow) -> IncidentKind? {
        switch (row.verdict, row.standing?.standing) {
        case (.failed, .outlier?): .outlier
        case (.failed, .rollout?), (.passed, .rollout?): .rollout
        case (.failed, _): .bootFailed
        case (.accepted, _): .relearned
        case (.notDetermined, _) where row.isAlarm: .bootFailed
        case (.passed, _), (.notDetermined, _): nil
        }
    }

    private static func subject(of row: BootRow, _ record: NodeRecord?) -> IncidentSubject {
        if row.verdict == .accepted { return .machine(row.node, record) }
        guard let cohort = row.standing?.key else {
            return IncidentSubject(.project, row.node.instance.project)
        }
        return IncidentSubject(.cohort, cohort, cluster: record?.cluster, pool: record?.pool)
    }

    private static func key(
        _ kind: IncidentKind,
        _ subject: IncidentSubject,
        _ row: BootRow,
        _ changes: [IncidentChange]
    ) -> IncidentKey {
        if kind == .relearned { return IncidentKey(kind: kind, subject: subject, occasion: "") }
        guard changes.isEmpty else {
            return IncidentKey(kind: kind, subject: subject, values: changes.map(\.register))
        }
        // Machines made anew hold what their own first boot was compared with; that they are a rollout says that they hold
        // what their version has, all of them the same.
        if kind == .rollout { return IncidentKey(kind: kind, subject: subject, occasion: "") }
        // Nothing says what differs: nobody can tell whether two machines are alike.
        let boot = "\(row.node.instance.id) \(row.report.bootCounter)"
        return IncidentKey(kind: kind, subject: subject, occasion: boot)
    }
}

extension IncidentSubject {
    /// One machine.
    static func machine(_ node: NodeReference, _ record: NodeRecord?) -> IncidentSubject {
        IncidentSubject(.machine, node.instance.id, cluster: record?.cluster ?? node.cluster, pool: record?.pool)
    }
}
