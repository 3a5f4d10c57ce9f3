import Alerting

/// Reads what the tables hold as the monitor would, in either database.
struct ContentCheck {
    private let connection: any SQLConnection

    private static let page = 500

    init(_ connection: any SQLConnection) { self.connection = connection }

    /// The first thing of each table that cannot be read.
    func problems() throws(StorageError) -> [DatabaseProblem] {
        var problems: [DatabaseProblem] = []
        let version = try Migrator.version(connection)
        if version != Migration.all.last?.number {
            problems.append(DatabaseProblem("schema", "the schema is \(version)"))
        }
        try note(&problems, "reports") { () throws(StorageError) in try readReports() }
        try note(&problems, "events") { () throws(StorageError) in try readEvents() }
        try note(&problems, "incidents") { () throws(StorageError) in try readIncidents() }
        try note(&problems, "outbox") { () throws(StorageError) in try readOutbox() }
        try note(&problems, "silences") { () throws(StorageError) in _ = try SilenceTable(connection).all() }
        try note(&problems, "inventory") { () throws(StorageError) in _ = try InventoryTable(connection).list() }
        try note(&problems, "evidence") { () throws(StorageError) in try readEvidence() }
        return problems
    }

    private func note(
        _ problems: inout [DatabaseProblem],
        _ table: String,
        _ work: () throws(StorageError) -> Void
    ) throws(StorageError) {
        do throws(StorageError) {
            try work()
        } catch {
            guard error.kind == .corrupt || error.kind == .version else { throw error }
            problems.append(DatabaseProblem("content", "\(table): \(error.message)"))
        }
    }

    private func readReports() throws(StorageError) {
        var last: Int64 = 0
        while true {
            let page = try ReportTable(connection).reports(after: last, limit: Self.page)
            guard let next = page.last?.sequence else { return }
            last = next
        }
    }

    private func readEvents() throws(StorageError) {
        var last: Int64 = 0
        while let next = try EventTable(connection).events(after: last, limit: Self.page).last { last = next.sequence }
    }

    private func readIncidents() throws(StorageError) {
        let table = IncidentTable(connection)
        var page = try table.list(limit: Self.page)
        while let last = page.last {
            for incident in page { _ = try table.timeline(of: incident.key) }
            page = try table.list(after: last.key, limit: Self.page)
        }
    }

    private func readEvidence() throws(StorageError) {
        var last: Int64 = 0
        while let next = try EvidenceTable(connection).list(after: last, limit: Self.page).last { last = next.sequence }
    }

    private func readOutbox() throws(StorageError) {
        var last: Int64 = 0
        while let next = try OutboxTable(connection).list(after: last, limit: Self.page).last { last = next.id }
    }
}
