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

    /// How many reports of a machine decide on the next one.
    private static let depth = 64

    /// What the database has besides some reports, which are one after the other.
    init(_ connection: any SQLConnection, before reports: [StoredReport]) throws {
        let counts = Dictionary(reports.map { ($0.report.instance.id, 1) }, uniquingKeysWith: +)
        try self.init(
            connection,
            counts.keys.sorted(),
            through: reports.last?.sequence ?? 0,
            depth: Self.depth + (counts.values.max() ?? 0)
        )
    }

    /// What the database has of some machines.
    /// - Parameter sequence: the number of the last report that counts: what is decided must not depend on how many wait.
    init(_ connection: any SQLConnection, _ instances: [String], through sequence: Int64) throws {
        try self.init(connection, instances, through: sequence, depth: Self.depth)
    }

    private init(
        _ connection: any SQLConnection,
        _ instances: [String],
        through sequence: Int64,
        depth: Int
    ) throws {
        self.instances = Set(instances).sorted()
        stored = Dictionary(
            grouping: try ReportTable(connection).history(of: self.instances, limit: depth, through: sequence),
            by: \.report.instance.id
        )
        events = Dictionary(
            grouping: try EventTable(connection).actions(of: self.instances).map(\.event),
            by: \.instance.id
        )
    }

    /// The reports of a machine that came before one, those that count.
    func stored(
        of instance: String,
        before sequence: Int64,
        _ counts: (StoredReport) -> Bool
    ) -> [StoredReport] {
        (stored[instance] ?? []).filter { ($0.sequence ?? 0) < sequence && counts($0) }.suffix(Self.depth)
    }

    /// The reports of a machine.
    func reports(of instance: String) -> [StoredReport] { stored[instance] ?? [] }
}
