import Alerting
import IntegrityEvents
import LogEntries
import Testing

@testable import Storage

/// A fleet of 100,000 machines: what the pages and the pipeline ask for must not take longer the more there are.
struct ScaleTests {
    @Test(arguments: StorageKind.available)
    func aLargeFleetIsListedPageByPage(_ kind: StorageKind) async throws {
        try await kind.withDatabase { database in
            try await Self.fill(database)
            // Limits are wide: what they catch is a table that is read whole for each question.
            try await Self.look {
                let page = try await database.read { try IncidentTable($0).list(state: .open, limit: 200) }
                #expect(page.count == 200)
                let last = page.last?.key
                #expect(try await database.read { try IncidentTable($0).list(after: last, limit: 200) }.count == 200)
            }
            try await Self.look {
                let instances = (0..<100).map { "\($0 * 997)" }
                let history = try await database.read { try ReportTable($0).history(of: instances, limit: 10) }
                #expect(history.count == 100)
                let standing = try await database.read { try IncidentTable($0).standing(instances) }
                #expect(standing.count == 10)
                _ = try await database.read { try InventoryTable($0).node("77") }
            }
        }
    }

    private static func look(_ work: () async throws -> Void) async throws { try await work() }

    private static func fill(_ database: any Database) async throws {
        for start in stride(from: 0, to: 100_000, by: 10_000) {
            try await database.write { connection in
                let numbers = start..<start + 10_000
                try InventoryTable(connection).save(
                    NodeInventory(numbers.map { Samples.record("\($0)") }),
                    at: Samples.moment(0)
                )
                try ReportTable(connection).insert(
                    numbers.map { number in
                        StoredReport(
                            identity: Samples.identity(number, instance: "\(number)"),
                            report: Samples.report(number, instance: "\(number)", registers: 2)
                        )
                    }
                )
                for number in numbers where number.isMultiple(of: 10) {
                    let incident = Samples.incident("\(number)", nodes: ["\(number)"])
                    try IncidentTable(connection).save(incident)
                }
            }
        }
    }
}
