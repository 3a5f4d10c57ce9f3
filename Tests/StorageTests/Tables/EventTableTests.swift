import IntegrityEvents
import LogEntries
import MeasuredBoot
import Messages
import Testing

@testable import Storage

/// Entries, reports and events, in both databases.
struct EventTableTests {
    @Test(arguments: StorageKind.available)
    func anEntryIsNewOnce(_ kind: StorageKind) async throws {
        let keys = try (0..<300).map { try EntryKey(Samples.event($0)) }
        try await kind.withDatabase { database in
            let first = try await database.write {
                try EntryTable($0).insert(keys[..<200] + keys[..<50], at: Samples.moment(0))
            }
            #expect(first == Set(keys[..<200]))
            let second = try await database.write { try EntryTable($0).insert(keys, at: Samples.moment(1)) }
            #expect(second == Set(keys[200...]))
        }
    }

    @Test(arguments: StorageKind.available)
    func whenAnEntryCameFirstIsRemembered(_ kind: StorageKind) async throws {
        let keys = try (0..<300).map { try EntryKey(Samples.event($0)) }
        try await kind.withDatabase { database in
            for (second, part) in [keys[..<200], keys[100..<250]].enumerated() {
                _ = try await database.write { try EntryTable($0).insert(part, at: Samples.moment(Int64(second))) }
            }
            let arrivals = try await database.read { try EntryTable($0).arrivals(of: keys + keys[..<9]) }
            #expect(arrivals.count == 250)
            #expect(keys[..<200].allSatisfy { arrivals[$0] == Samples.moment(0) })
            #expect(keys[200..<250].allSatisfy { arrivals[$0] == Samples.moment(1) })
        }
    }

    /// Replicas that are given the same entries at once, in different orders.
    @Test(arguments: StorageKind.available)
    func anEntryIsNewToOneOfMany(_ kind: StorageKind) async throws {
        let keys = try (0..<200).map { try EntryKey(Samples.event($0)) }
        try await kind.withDatabases(3) { databases in
            let found = try await withThrowingTaskGroup(of: Set<EntryKey>.self) { group in
                for number in 0..<9 {
                    group.addTask {
                        let mine = number.isMultiple(of: 2) ? keys : keys.reversed()
                        return try await databases[number % 3].write {
                            try EntryTable($0).insert(mine, at: Samples.moment(0))
                        }
                    }
                }
                return try await group.reduce(into: [Set<EntryKey>]()) { $0.append($1) }
            }
            #expect(found.reduce(0) { $0 + $1.count } == keys.count)
        }
    }

    @Test func whatSaysSomethingElseIsAnotherEntry() throws {
        let one = Samples.event(1, .startup(bootCounter: "1"))
        let other = Samples.event(1, .startup(bootCounter: "2"))
        #expect(one.identity == other.identity)
        #expect(try EntryKey(one) != EntryKey(other))
        #expect(try EntryKey(one) == EntryKey(Samples.event(1, .startup(bootCounter: "1"))))
    }

    @Test func anIDThatNoIndexTakesIsRefused() throws {
        let event = Samples.event(1, instance: String(repeating: "9", count: 1_001))
        #expect { try EntryKey(event) } throws: { ($0 as? StorageError)?.kind == .tooLarge }
    }

    @Test(arguments: StorageKind.available)
    func reportsComeBackAsTheyWere(_ kind: StorageKind) async throws {
        let odd = BootReport(
            instance: Instance(project: "", zone: "", id: "7"),
            bootCounter: "02.x",
            phase: .launch,
            timestamp: Samples.moment(3),
            passed: nil,
            actual: [RegisterValue(pcr: 9_999, algorithm: DigestAlgorithm(rawValue: 0xFFFF), value: Digest([]))],
            policy: [],
            launchPolicy: LaunchPolicy(debugEnabled: true),
            isLoggedAsError: true,
            faults: ["the value of \(7) cannot be read"]
        )
        let contradicting = EntryIdentity(log: "l", instance: "8", timestamp: Samples.moment(9), insertID: nil)
        let reports = [
            Samples.stored(1), Samples.stored(2, phase: .early), StoredReport(identity: contradicting, report: odd),
        ]
        try await kind.withDatabase { database in
            try await database.write { try ReportTable($0).insert(reports) }
            let found = try await database.read { try ReportTable($0).history(of: ["7"], limit: 100) }
            #expect(found.map(\.report) == reports.map(\.report))
            #expect(found.map(\.identity) == reports.map(\.identity))
            #expect(found.map(\.verdict) == reports.map(\.verdict))
            #expect(found.map(\.standing) == reports.map(\.standing))
        }
    }

    @Test(arguments: StorageKind.available)
    func historyIsInTheOrderOfTime(_ kind: StorageKind) async throws {
        try await kind.withDatabase { database in
            let numbers = [5, 1, 4, 2, 3]
            try await database.write { connection in
                try ReportTable(connection).insert(numbers.map { Samples.stored($0, instance: "7") })
                try ReportTable(connection).insert(numbers.map { Samples.stored($0 + 10, instance: "8") })
                try ReportTable(connection).insert([Samples.stored(99, instance: "9")])
            }
            let all = try await database.read { try ReportTable($0).history(of: ["8", "7"], limit: 100) }
            #expect(all.map(\.report.timestamp) == [1, 2, 3, 4, 5, 11, 12, 13, 14, 15].map(Samples.moment))
            let latest = try await database.read { try ReportTable($0).history(of: ["7", "8"], limit: 2) }
            #expect(latest.map(\.report.timestamp) == [4, 5, 14, 15].map(Samples.moment))
            #expect(try await database.read { try ReportTable($0).history(of: [], limit: 100) }.isEmpty)
        }
    }

    @Test(arguments: StorageKind.available)
    func reportsCanBeFollowed(_ kind: StorageKind) async throws {
        try await kind.withDatabase { database in
            for number in 0..<7 { try await database.write { try ReportTable($0).insert([Samples.stored(number)]) } }
            var (position, seen) = (Int64(0), [Timestamp]())
            for _ in 0..<3 {
                let from = position
                let page = try await database.read { try ReportTable($0).reports(after: from, limit: 3) }
                seen += page.map(\.report.timestamp)
                position = page.last?.sequence ?? position
            }
            #expect(seen == (0..<7).map { Samples.moment($0) })
        }
    }

    @Test(arguments: StorageKind.available)
    func eventsComeBackAsTheyWere(_ kind: StorageKind) async throws {
        let actions: [AdministratorAction.Kind] = [
            .relearn(requested: nil), .relearn(requested: false),
            .configuration(integrityMonitoring: false, secureBoot: nil, vtpm: true),
        ]
        let kinds: [LogEvent.Kind] =
            [
                .startup(bootCounter: "1"), .shutdown(bootCounter: ""), .tpmCleared(bootCounter: "3"),
                .unknown(members: ["a", "b"], hasFailed: true), .secureBootRefusal("Access \0denied"),
            ]
            + actions.map {
                .action(
                    AdministratorAction(
                        kind: $0,
                        principal: "kim@example.com",
                        instanceName: nil,
                        operation: "op",
                        succeeded: true
                    )
                )
            }
        let events = kinds.enumerated().map { Samples.event($0.offset, $0.element) }
        try await kind.withDatabase { database in
            try await database.write { try EventTable($0).insert(events + [Samples.event(99)]) }
            let history = try await database.read { try EventTable($0).history(of: ["7"], limit: 100) }
            #expect(history.map(\.event) == events)
            let latest = try await database.read { try EventTable($0).history(of: ["7", "99"], limit: 2) }
            #expect(latest.map(\.event) == Array(events.suffix(2)))
            let done = try await database.read { try EventTable($0).actions(of: ["7", "99"]) }
            #expect(done.map(\.event) == Array(events.suffix(actions.count)))
            let first = try await database.read { try EventTable($0).events(after: 0, limit: 3) }
            let last = try #require(first.last?.sequence)
            let rest = try await database.read { try EventTable($0).events(after: last, limit: 2) }
            #expect((first + rest).map(\.event) == Array(events[..<5]))
        }
    }
}
