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

        init(_ verdict: BootVerdict, _ standing: Standing?) { (self.verdict, self.standing) = (verdict, standing) }

        /// What is stored; nil for what has not been judged.
        init?(_ stored: StoredReport) {
            guard let verdict = stored.verdict else { return nil }
            self.init(verdict, stored.standing)
        }
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
        // Whom it places now is judged by what they teach.
        try learn()
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
        guard !memory.watch.isForeign(stored.event) else {
            return judged.foreign.append(stored.event.instance)
        }
        if case .startup = stored.event.kind { judged.starts.append(stored.event) }
        guard let notice = memory.watch.notice(of: stored.event),
            !memory.watch.isForeign(notice.instance, log: stored.event.identity.log)
        else {
            return
        }
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
        memory.progress.reports = sequence
        guard !memory.watch.isForeign(stored) else {
            return disbelieve(stored.report.instance, sequence)
        }
        let rows = memory.watch.judge(
            [stored.report],
            history: known.reports(of: instance, before: sequence) { !memory.watch.isForeign($0) },
            events: believed(known.events[instance])
        )
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

    /// Takes note of a report that comes from elsewhere than its machine: it says nothing about that.
    private mutating func disbelieve(_ instance: Instance, _ sequence: Int64) {
        judged.foreign.append(instance)
        judged.verdicts[.notDetermined, default: 0] += 1
        outcomes[sequence] = Outcome(.notDetermined, nil)
    }

    private func believed(_ events: [LogEvent]?) -> [LogEvent] {
        (events ?? []).filter { !memory.watch.isForeign($0) }
    }

    private mutating func note(_ row: BootRow, _ sequence: Int64) {
        outcomes[sequence] = Outcome(row.verdict, row.standing?.standing)
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

    /// Judges anew what may stand otherwise by now: what stands in incidents, and what a machine booted last.
    private mutating func reconsider() throws {
        while memory.watch.hasMachinesToReconsider {
            let machines = memory.watch.machinesToReconsider()
            if machines.isEmpty { continue }
            try desk.prepare(machines)
            try reconsider(machines, desk.boots(of: machines))
        }
    }

    private mutating func reconsider(_ machines: [String], _ boots: [String: Set<String>]) throws {
        // Of most machines all is as it is with all others.
        let asked = machines.filter { boots[$0] != nil || memory.watch.mayStandOut($0) }
        guard !asked.isEmpty else { return }
        let known = try MachineRecords(connection, asked, through: memory.progress.reports)
        for instance in known.instances { try reconsider(instance, boots[instance] ?? [], known) }
    }

    private mutating func reconsider(_ instance: String, _ boots: Set<String>, _ known: MachineRecords) throws {
        let reports = known.reports(of: instance).filter { !memory.watch.isForeign($0) }
        guard let last = reports.last?.report.bootCounter else { return }
        let asked = reports.filter { boots.contains($0.report.bootCounter) || $0.report.bootCounter == last }
        let rows = memory.watch.judge(
            asked.map(\.report),
            history: reports.map(\.report),
            events: believed(known.events[instance])
        )
        let inventory = memory.watch.inventory
        for row in rows {
            let same = asked.filter { $0.report == row.report }
            if boots.contains(row.report.bootCounter) || same.contains(where: { isNews(row, $0) }) {
                try desk.reconsider([row]) { inventory[$0] }
            }
            for stored in same { note(row, stored.sequence ?? 0) }
        }
    }

    /// Whether a report that stands in no incident stands otherwise than before: what was seen so before may have been
    /// dealt with since.
    private func isNews(_ row: BootRow, _ stored: StoredReport) -> Bool {
        let known = outcomes[stored.sequence ?? 0] ?? Outcome(stored)
        return known.map { $0.standing != row.standing?.standing } ?? false
    }
}

extension LogEvent {
    /// The machine's name, where an audit entry says it.
    fileprivate var machineName: String? {
        guard case .action(let action) = kind else { return nil }
        return action.instanceName
    }
}

extension FleetWatch {
    /// Whether a report comes from elsewhere than its machine.
    func isForeign(_ stored: StoredReport) -> Bool { isForeign(stored.report.instance, log: stored.identity.log) }

    /// Whether an event comes from elsewhere than its machine.
    func isForeign(_ event: LogEvent) -> Bool { isForeign(event.instance, log: event.identity.log) }
}
