import IntegrityEvents
import LogEntries
import Storage

/// What the database has of some machines: their latest reports and the other events about them.
struct MachineRecords {
    /// The machines, sorted.
    let instances: [String]

    /// The events, by machine. Those that name none are in all of them.
    let events: [String: [LogEvent]]

    private let stored: [String: [StoredReport]]

    /// - Parameter limit: how many reports of each machine are read, the latest ones.
    init(_ connection: any SQLConnection, _ instances: [String], limit: Int) throws {
        self.instances = Set(instances).sorted()
        stored = Dictionary(
            grouping: try ReportTable(connection).history(of: self.instances, limit: limit),
            by: \.report.instance.id
        )
        events = Dictionary(
            grouping: try EventTable(connection).history(of: self.instances).map(\.event).filter(\.isAction),
            by: \.instance.id
        )
    }

    /// The reports of a machine that came before one.
    func reports(of instance: String, before sequence: Int64) -> [BootReport] {
        (stored[instance] ?? []).filter { ($0.sequence ?? 0) < sequence }.map(\.report)
    }

    /// The reports of a machine that came up to one, that one included.
    func reports(of instance: String, through sequence: Int64) -> [StoredReport] {
        (stored[instance] ?? []).filter { ($0.sequence ?? 0) <= sequence }
    }
}

extension LogEvent {
    fileprivate var isAction: Bool {
        if case .action = kind { return true }
        return false
    }
}
