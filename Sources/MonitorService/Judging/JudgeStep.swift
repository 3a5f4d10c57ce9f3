import Alerting
import IntegrityEvents
import LogEntries
import Storage

/// One transaction of ``BootJudging``.
struct JudgeStep {
    private let connection: any SQLConnection
    private var desk: IncidentDesk
    private(set) var memory: FleetMemory
    /// How far judging had come before.
    private let begin: JudgeProgress
    private var outcomes: [Int64: Outcome] = [:]
    private var judged = JudgedArrivals()

    private struct Outcome: Hashable {
        let verdict: BootVerdict
        let standing: Standing?
    }

    /// Begins, with what the process knows; nil if that is not what has been judged, since another one has gone on.
    init?(_ connection: any SQLConnection, _ desk: IncidentDesk, _ known: consuming FleetMemory) throws {
        self.connection = connection
        self.desk = desk
        begin = try JudgeProgress(connection)
        guard known.progress == begin else { return nil }
        memory = known
        try updateInventory()
    }

    private mutating func updateInventory() throws {
        guard try memory.updateInventory(connection) else { return }
        try desk.settleGone(try InventoryTable(connection).gone())
    }

    /// Writes what became of it.
    func finish() throws {
        try desk.finish()
        for (outcome, noted) in Dictionary(grouping: outcomes, by: \.value) {
            try ReportTable(connection).set(outcome.verdict, outcome.standing, of: noted.map(\.key).sorted())
        }
        // A transaction that changes nothing costs nothing.
        if memory.progress != begin { try memory.progress.save(connection) }
    }

    // MARK: What has come

    /// Judges what comes next: other events first, which can say who accepted what a report shows.
    mutating func judgeArrivals(atMost limit: Int) throws -> JudgedArrivals {
        let horizon = try ArrivalOrder(connection).horizon()
        judged.isHeldBack = horizon.holdsBack
        let events = try EventTable(connection).events(
            after: memory.progress.events,
            through: horizon.events,
            limit: limit
        )
        for stored in events { try take(stored) }
        if events.count < limit {
            let reports = try ReportTable(connection).reports(
                after: memory.progress.reports,
                through: horizon.reports,
                limit: limit
            )
            try judge(reports)
        }
        try reconsider()
        return judged
    }

    private mutating func take(_ stored: StoredEvent) throws {
        memory.progress.events = stored.sequence
        judged.events += 1
        if case .startup = stored.event.kind { judged.starts.append(stored.event) }
        guard let notice = memory.watch.notice(of: stored.event) else { return }
        let inventory = memory.watch.inventory
        let record = inventory[notice.instance.id]
        let node = NodeReference(notice.instance, in: inventory, named: record?.name ?? stored.event.machineName)
        guard let seen = NoticeObservation.observation(of: notice, node: node, record: record) else { return }
        try desk.take([seen])
    }

    private mutating func judge(_ reports: [StoredReport]) throws {
        guard !reports.isEmpty else { return }
        let known = try MachineRecords(connection, before: reports)
        try desk.prepare(known.instances)
        for stored in reports { try judge(stored, known) }
    }

    private mutating func judge(_ stored: StoredReport, _ known: MachineRecords) throws {
        let sequence = stored.sequence ?? 0
        let instance = stored.report.instance.id
        let rows = memory.watch.judge(
            [stored.report],
            history: known.reports(of: instance, before: sequence),
            events: known.events[instance] ?? []
        )
        memory.progress.reports = sequence
        judged.reports.append(stored.report)
        for row in rows {
            judged.verdicts[row.verdict, default: 0] += 1
            note(row, sequence)
        }
        let inventory = memory.watch.inventory
        try desk.take(rows) { inventory[$0] }
        try learn()
        try reconsider()
    }

    private mutating func note(_ row: BootRow, _ sequence: Int64) {
        outcomes[sequence] = Outcome(verdict: row.verdict, standing: row.standing?.standing)
    }

    // MARK: What stands otherwise

    /// Learns from what has come, when enough has.
    private mutating func learn() throws {
        guard memory.watch.knowledgeIsStale else { return }
        memory.watch.refreshKnowledge()
        memory.progress.lesson = memory.progress.reports
    }

    /// Learns from all that has come.
    mutating func settle() throws -> JudgedArrivals {
        if !memory.watch.knowledgeIsCurrent {
            memory.watch.refreshKnowledge()
            memory.progress.lesson = memory.progress.reports
        }
        try reconsider()
        return judged
    }

    /// Judges anew what stands in incidents and may stand otherwise by now.
    private mutating func reconsider() throws {
        while memory.watch.hasMachinesToReconsider {
            let machines = memory.watch.machinesToReconsider()
            if machines.isEmpty { continue }
            try desk.prepare(machines)
            try reconsider(desk.boots(of: machines))
        }
    }

    private mutating func reconsider(_ boots: [String: Set<String>]) throws {
        guard !boots.isEmpty else { return }
        let known = try MachineRecords(connection, boots.keys.sorted(), through: memory.progress.reports)
        let inventory = memory.watch.inventory
        for instance in known.instances {
            let reports = known.reports(of: instance)
            let asked = reports.filter { boots[instance]?.contains($0.report.bootCounter) == true }
            guard !asked.isEmpty else { continue }
            let rows = memory.watch.judge(
                asked.map(\.report),
                history: reports.map(\.report),
                events: known.events[instance] ?? []
            )
            try desk.reconsider(rows) { inventory[$0] }
            for row in rows {
                for stored in asked where stored.report == row.report { note(row, stored.sequence ?? 0) }
            }
        }
    }
}

extension LogEvent {
    /// The machine's name, where an audit entry says it.
    fileprivate var machineName: String? {
        guard case .action(let action) = kind else { return nil }
        return action.instanceName
    }
}
