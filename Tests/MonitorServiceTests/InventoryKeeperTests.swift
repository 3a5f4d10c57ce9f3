import IntegrityEvents
import LogEntries
import Logging
import Messages
import Storage
import Synchronization
import Testing

@testable import MonitorService

/// What the monitor does while its list of machines cannot be read.
@Suite struct InventoryKeeperTests {
    private let fleet = TestFleet()

    /// Files as they are at the moment, and what is logged and counted about them.
    private final class Bench: Sendable {
        private let answer = Mutex<Result<ListedMachines, Unreadable>>(.success(ListedMachines()))
        private let written = Mutex<[String]>([])
        let registry = PrometheusRegistry()

        struct Unreadable: Error, CustomStringConvertible { let description: String }

        var lines: [String] { written.withLock { $0 } }

        func say(_ records: [NodeRecord], besides faults: [Message] = []) {
            var listed = ListedMachines()
            listed.inventory = NodeInventory(records)
            for fault in faults { listed.omit(fault) }
            answer.withLock { [listed] answer in answer = .success(listed) }
        }

        func fail(_ reason: String) { answer.withLock { $0 = .failure(Unreadable(description: reason)) } }

        func keeper(_ database: any Database, every interval: Duration? = nil) -> InventoryKeeper {
            let destination = LogDestination(.json, clock: { Timestamp(seconds: 1_800_000_000) }) { [self] line in
                written.withLock { $0.append(line) }
            }
            return InventoryKeeper(
                InventoryStore(database: database) { Timestamp(seconds: 1_800_000_000) },
                in: database,
                every: interval,
                metrics: PrometheusMetrics(registry),
                logger: Logger(label: "test") {
                    MonitorLogHandler(label: $0, level: .info, destination: destination)
                },
                read: { [self] in try answer.withLock { $0 }.get() }
            )
        }
    }

    private func count(_ database: any Database) async throws -> Int {
        try await database.read { try InventoryTable($0).count() }
    }

    @Test func whatCannotBeReadIsSaidOnceAndWhatIsKnownStays() async throws {
        try await TestDatabase.with { database in
            let bench = Bench()
            let keeper = bench.keeper(database)
            bench.say(fleet.records)
            try await keeper.refresh()
            #expect(bench.lines.isEmpty)
            bench.fail("vms.json: there is no such file")
            for _ in 0..<5 { try await keeper.refresh() }
            #expect(bench.lines.count == 1)
            let line = try #require(bench.lines.first)
            #expect(line.contains(#""level":"error""#) && line.contains("vms.json: there is no such file"))
            #expect(line.contains("the machines stay as they were known") && line.contains("24"))
            #expect(try await count(database) == 24)
            bench.fail("vms.json: a list is not closed, at offset 7")
            for _ in 0..<5 { try await keeper.refresh() }
            #expect(bench.lines.count == 2 && bench.lines.last?.contains("at offset 7") == true)
            bench.say(fleet.records + fleet.successors)
            for _ in 0..<5 { try await keeper.refresh() }
            #expect(bench.lines.count == 3 && bench.lines.last?.contains("can be read again") == true)
            #expect(try await count(database) == 36)
            #expect(bench.registry.text.contains("shieldwatch_inventory_errors_total 10\n"))
        }
    }

    @Test func whatOfItCannotBeUsedIsSaidOnce() async throws {
        try await TestDatabase.with { database in
            let bench = Bench()
            let keeper = bench.keeper(database)
            let faults: [Message] = [
                "vms.json: a machine is expected here, at offset 9", "vms.json: no ID, at offset 30",
            ]
            bench.say(fleet.records, besides: faults)
            for _ in 0..<3 { try await keeper.refresh() }
            #expect(bench.lines.count == 1 && bench.lines[0].contains("at offset 9"))
            #expect(bench.lines[0].contains(#""level":"warning""#) && bench.lines[0].contains(#""parts":"2""#))
            bench.say(fleet.records, besides: [faults[1]])
            for _ in 0..<3 { try await keeper.refresh() }
            #expect(bench.lines.count == 2)
            bench.say(fleet.records)
            for _ in 0..<3 { try await keeper.refresh() }
            #expect(bench.lines.count == 3)
            #expect(bench.registry.text.contains("shieldwatch_inventory_errors_total 0\n"))
        }
    }

    @Test func whoStartsWithoutAnyMachineSaysWhatThatMeans() async throws {
        try await TestDatabase.with { database in
            let bench = Bench()
            bench.fail("vms.json: there is no such file")
            try await bench.keeper(database).refresh()
            #expect(bench.lines.count == 1 && bench.lines[0].contains("no machine is known"))
        }
    }

    @Test func anInventoryWithoutMachinesIsSaidOnce() async throws {
        try await TestDatabase.with { database in
            let bench = Bench()
            let keeper = bench.keeper(database)
            for records in [[], [], fleet.records, []] {
                bench.say(records)
                try await keeper.refresh()
            }
            #expect(bench.lines.count == 2)
            #expect(bench.lines.allSatisfy { $0.contains("lists no machine") && $0.contains(#""level":"warning""#) })
        }
    }

    @Test func whatCannotBeStoredIsNoFaultOfTheInventory() async throws {
        try await TestDatabase.with { database in
            let bench = Bench()
            bench.say(fleet.records)
            await database.close()
            await #expect(throws: StorageError.self) { try await bench.keeper(database).refresh() }
            #expect(bench.lines.isEmpty)
            #expect(bench.registry.text.contains("shieldwatch_inventory_errors_total 0\n"))
        }
    }

    @Test func theFileIsTakenUpAtTheNextLook() async throws {
        try await TestDatabase.with { database in
            let bench = Bench()
            bench.fail("vms.json: there is no such file")
            let keeper = bench.keeper(database, every: .milliseconds(10))
            try await keeper.refresh()
            let work = Task { try await keeper.run() }
            bench.say(fleet.records)
            while try await count(database) == 0 { try await Task.sleep(for: .milliseconds(5)) }
            work.cancel()
            try await work.value
            #expect(bench.lines.count == 2)
        }
    }
}
