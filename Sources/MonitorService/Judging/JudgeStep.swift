import Alerting
import IntegrityEvents
import LogEntries
import Storage

/// One transaction of ``BootJudging``.
struct JudgeStep {
    let connection: any SQLConnection
    var desk: IncidentDesk
    var memory: FleetMemory
    /// How far judging had come before.
    private let begin: JudgeProgress
    var outcomes: [Int64: Outcome] = [:]
    var judged = JudgedArrivals()

    struct Outcome: Hashable {
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
    init?(
        _ connection: any SQLConnection,
        _ channels: [IncidentDesk.Channel],
        at now: Timestamp,
        _ known: consuming FleetMemory
    ) throws {
        self.connection = connection
        begin = try JudgeProgress(connection)
        guard known.progress == begin else { return nil }
        let incidents = known.takeIncidents()
        desk = try IncidentDesk(connection, channels: channels, at: now, known: incidents)
        memory = known
        try updateInventory()
    }

    private mutating func updateInventory() throws {
        guard try memory.updateInventory(connection) else { return }
        judged.hasOtherInventory = true
        // Whom it places now is judged by what they teach.
        learn()
        try desk.settleGone(try InventoryTable(connection).gone())
    }

    /// Writes what became of it.
    /// - Returns: what the process knows from here on.
    consuming func finish() throws -> FleetMemory {
        memory.incidents = try desk.finish()
        for (outcome, noted) in Dictionary(grouping: outcomes, by: \.value) {
            try ReportTable(connection).set(outcome.verdict, outcome.standing, of: noted.map(\.key).sorted())
        }
        // A transaction that changes nothing costs nothing.
        if memory.progress != begin { try memory.progress.save(connection) }
        return memory
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
        try desk.prepareReports(of: known.instances)
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
            history: known.stored(of: instance, before: sequence) { !memory.watch.isForeign($0) }.map(\.report),
            events: believed(known.events[instance])
        )
        judged.reports.append(stored.report)
        for row in rows {
            judged.verdicts[row.verdict, default: 0] += 1
            note(row, sequence)
        }
        let inventory = memory.watch.inventory
        try desk.take(rows) { inventory[$0] }
        if rows.contains(where: { $0.verdict != .passed || $0.standing?.standing == .rollout }) {
            try judgeAgain(laterThan: stored, known)
        }
        learn()
        try reconsider()
    }

    /// Takes note of a report that comes from elsewhere than its machine: it says nothing about that.
    private mutating func disbelieve(_ instance: Instance, _ sequence: Int64) {
        judged.foreign.append(instance)
        judged.verdicts[.notDetermined, default: 0] += 1
        outcomes[sequence] = Outcome(.notDetermined, nil)
    }

    func believed(_ events: [LogEvent]?) -> [LogEvent] {
        (events ?? []).filter { !memory.watch.isForeign($0) }
    }

    mutating func note(_ row: BootRow, _ sequence: Int64) {
        outcomes[sequence] = Outcome(row.verdict, row.standing?.standing)
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
