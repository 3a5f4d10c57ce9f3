import Alerting
import IntegrityEvents
import LogEntries
import Testing

@testable import Storage

/// The fleet, incidents and sessions as the pages read them.
struct FleetViewTests {
    private func report(
        _ number: Int,
        _ instance: String,
        _ phase: ReportPhase,
        _ verdict: BootVerdict?
    ) -> StoredReport {
        StoredReport(
            identity: Samples.identity(number, instance: instance),
            report: Samples.report(number, instance: instance, phase: phase),
            verdict: verdict
        )
    }

    private func fill(_ database: any Database) async throws {
        let reports = [
            // What failed and passed since is well.
            report(0, "1", .late, .failed), report(1, "1", .late, .passed), report(2, "1", .early, .passed),
            // One phase is enough to be unwell.
            report(3, "2", .early, .failed), report(4, "2", .late, .passed),
            report(5, "3", .late, nil), report(6, "9", .late, .accepted),
        ]
        try await database.write { connection in
            let machines = ["1", "2", "3", "4", "5"].map { Samples.record($0, pool: $0 == "5" ? "b" : "a") }
            try InventoryTable(connection).save(NodeInventory(machines), at: Samples.moment(0))
            _ = try InventoryTable(connection).replace(with: NodeInventory(machines.dropLast()), at: Samples.moment(1))
            try ReportTable(connection).insert(reports)
            try IncidentTable(connection).save(Samples.incident("i", nodes: ["2"]))
            try IncidentTable(connection).save(Samples.incident("r", nodes: ["2", "1"], state: .resolved))
        }
    }

    @Test(arguments: StorageKind.available)
    func aMachineStandsAsTheWorstOfItsLatestReports(_ kind: StorageKind) async throws {
        try await kind.withDatabase { database in
            try await fill(database)
            let nodes = try await database.read { try FleetTable($0).nodes(NodeQuery(), limit: 10) }
            #expect(nodes.map(\.instance) == ["2", "3", "9", "1", "4"])
            #expect(nodes.map(\.verdict) == [.failed, .notDetermined, .accepted, .passed, nil])
            #expect(nodes.map(\.incidents) == [1, 0, 0, 0, 0])
            #expect(nodes.map(\.pool.pool) == ["a", "a", nil, "a", "a"])
            #expect(nodes.first?.lastReport == Samples.moment(4) && nodes.last?.lastReport == nil)
            let pools = try await database.read { try FleetTable($0).pools() }
            #expect(pools.map(\.pool.pool) == [nil, "a", "a", "a", "a"])
            #expect(pools.map(\.verdict) == [.accepted, nil, .passed, .notDetermined, .failed])
            #expect(pools.allSatisfy { $0.count == 1 })
        }
    }

    @Test(arguments: StorageKind.available)
    func machinesAreFoundInPages(_ kind: StorageKind) async throws {
        try await kind.withDatabase { database in
            try await fill(database)
            var (found, query) = ([String](), NodeQuery())
            for _ in 0..<5 {
                let wanted = query
                let page = try await database.read { try FleetTable($0).nodes(wanted, limit: 2) }
                found += page.map(\.instance)
                guard let last = page.last else { break }
                query.after = NodeQuery.Cursor("\(NodeQuery.Cursor(last))")
            }
            #expect(found == ["2", "3", "9", "1", "4"])
            let queries = [
                (NodeQuery(pool: "a", verdict: .reported(.passed)), ["1"]), (NodeQuery(verdict: .silent), ["4"]),
                (NodeQuery(text: "9"), ["9"]), (NodeQuery(text: "%"), []), (NodeQuery(text: #"\"#), []),
                (NodeQuery(cluster: "none"), []), (NodeQuery(text: "' OR 1=1 --"), []),
            ]
            for (query, expected) in queries {
                let nodes = try await database.read { try FleetTable($0).nodes(query, limit: 9) }
                #expect(nodes.map(\.instance) == expected, "\(query)")
            }
        }
    }

    @Test(arguments: StorageKind.available)
    func reportsAreCountedByDay(_ kind: StorageKind) async throws {
        try await kind.withDatabase { database in
            try await fill(database)
            let days = try await database.read { try FleetTable($0).days(since: Samples.moment(1)) }
            #expect(days.reduce(0) { $0 + $1.count } == 6)
            #expect(Set(days.map(\.day)) == [Samples.moment(1).day])
            #expect(days.first { $0.verdict == .passed }?.count == 3)
            #expect(days.first { $0.verdict == nil }?.count == 1)
        }
    }

    @Test(arguments: StorageKind.available)
    func incidentsComeByTheirLastChange(_ kind: StorageKind) async throws {
        try await kind.withDatabase { database in
            try await fill(database)
            let (all, open, rest) = try await database.read { connection in
                let table = IncidentTable(connection)
                let all = try table.latest(in: [], limit: 9)
                let cursor = all.first.flatMap { IncidentTable.Cursor("\(IncidentTable.Cursor($0))") }
                let open = try table.latest(in: [.open, .silenced], limit: 9)
                return (all, open, try table.latest(in: [], after: cursor, limit: 9))
            }
            #expect(all.map(\.key.text) == ["r", "i"] && open.map(\.key.text) == ["i"])
            #expect(rest.map(\.key.text) == ["i"])
            let ofMachine = try await database.read { try IncidentTable($0).latest(standingIn: "1", limit: 9) }
            #expect(ofMachine.map(\.key.text) == ["r"])
        }
    }

    @Test(arguments: StorageKind.available)
    func aSessionIsKnownUntilItEnds(_ kind: StorageKind) async throws {
        try await kind.withDatabase { database in
            try await database.write { connection in
                let table = SessionTable(connection)
                try table.insert([1, 2], token: "a", until: Samples.moment(10), at: Samples.moment(0))
                try table.insert([3], token: "b", until: Samples.moment(20), at: Samples.moment(5))
            }
            let known = { (id: [UInt8], seconds: Int64) in
                try await database.read { try SessionTable($0).token(of: id, at: Samples.moment(seconds)) }
            }
            #expect(try await known([1, 2], 9) == "a")
            #expect(try await known([1, 2], 10) == nil)
            #expect(try await known([1], 9) == nil)
            try await database.write { connection in
                let table = SessionTable(connection)
                try table.remove([3])
                try table.insert([4], token: "c", until: Samples.moment(90), at: Samples.moment(50))
            }
            let rows = try await database.read { try $0.rows("SELECT token FROM sessions") }
            #expect(try rows.map { try $0.text(0) } == ["c"], "those that are over are forgotten")
        }
    }
}
