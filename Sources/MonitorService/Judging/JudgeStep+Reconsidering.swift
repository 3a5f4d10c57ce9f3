import Alerting
import IntegrityEvents
import Storage

/// What stands otherwise by what has come since.
extension JudgeStep {
    /// Learns from what has come, when enough has.
    mutating func learn() {
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
    mutating func reconsider() throws {
        while memory.watch.hasMachinesToReconsider {
            let machines = memory.watch.machinesToReconsider()
            if machines.isEmpty { continue }
            try desk.prepareReports(of: machines)
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
                try desk.reconsider(row, among: rows) { inventory[$0] }
            }
            for stored in same { note(row, stored.sequence ?? 0) }
        }
    }

    /// Judges anew what a machine booted after what only comes now: that may have been healed, or accepted, since.
    mutating func judgeAgain(laterThan late: StoredReport, _ known: MachineRecords) throws {
        let instance = late.report.instance.id
        let before = known.stored(of: instance, before: late.sequence ?? 0) { !memory.watch.isForeign($0) }
        let later = before.filter { $0.report.timestamp > late.report.timestamp }
        guard !later.isEmpty else { return }
        let rows = memory.watch.judge(
            later.map(\.report),
            history: before.map(\.report) + [late.report],
            events: believed(known.events[instance])
        )
        let inventory = memory.watch.inventory
        for row in rows {
            let same = later.filter { $0.report == row.report }
            let outcome = Outcome(row.verdict, row.standing?.standing)
            let isNews = same.contains { outcomes[$0.sequence ?? 0] ?? Outcome($0) != outcome }
            try desk.takeAgain(row, among: rows, isNews: isNews) { inventory[$0] }
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
