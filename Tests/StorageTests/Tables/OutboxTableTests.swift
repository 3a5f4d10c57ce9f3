import Alerting
import LogEntries
import Testing

@testable import Storage

struct OutboxTableTests {
    @Test(arguments: StorageKind.available)
    func aNotificationIsAddedOnce(_ kind: StorageKind) async throws {
        try await kind.withDatabase { database in
            for _ in 0..<2 {
                try await database.write {
                    try OutboxTable($0).insert([Samples.notification(0)], at: Samples.moment(0))
                }
            }
            let items = try await database.read { try OutboxTable($0).list(limit: 10) }
            #expect(items.map(\.notification) == [Samples.notification(0)])
            #expect(items.map(\.state) == [.pending])
        }
    }

    @Test(arguments: StorageKind.available)
    func eachWaitsForThoseBeforeIt(_ kind: StorageKind) async throws {
        try await kind.withDatabase { database in
            try await database.write { connection in
                let table = OutboxTable(connection)
                try table.insert([Samples.notification(0), Samples.notification(1)], at: Samples.moment(0))
                try table.insert([Samples.notification(0, about: "b")], at: Samples.moment(1))
                try table.insert([Samples.notification(0, through: "mail")], at: Samples.moment(1))
            }
            let due = try await Self.due(database)
            #expect(due.map(\.notification.incident.id) == ["a", "b"])
            #expect(due.map(\.notification.number) == [0, 0])
            let later = DeliveryOutcome.retry(at: Samples.moment(100), reason: "503")
            try await database.write { _ = try OutboxTable($0).record(later, of: due[0].id, at: Samples.moment(5)) }
            // The first of them waits now, and the second with it.
            #expect(try await Self.due(database).map(\.notification.incident.id) == ["b"])
            #expect(try await database.read { try OutboxTable($0).nextDue(through: "pager") } == Samples.moment(1))
            let retried = try await Self.due(database, at: 100)
            #expect(retried.map(\.attempts) == [0, 1])
            #expect(retried.last?.lastError == "503")
            try await database.write { _ = try OutboxTable($0).record(.sent, of: due[0].id, at: Samples.moment(101)) }
            #expect(try await Self.due(database, at: 101).map(\.notification.number) == [1, 0])
            #expect(try await database.read { try OutboxTable($0).nextDue(through: "nobody") } == nil)
        }
    }

    @Test(arguments: StorageKind.available)
    func nothingWaitsForAClockThatWasSetBack(_ kind: StorageKind) async throws {
        try await kind.withDatabase { database in
            let later = DeliveryOutcome.retry(at: Samples.moment(20_010), reason: "503")
            try await database.write { connection in
                let table = OutboxTable(connection)
                try table.insert([Samples.notification(0)], at: Samples.moment(20_000))
                try table.record(later, of: 1, at: Samples.moment(20_001))
            }
            #expect(try await Self.due(database, at: 500) == [])
            try await database.write { try OutboxTable($0).bringForward(from: .future, to: Samples.moment(500)) }
            #expect(try await Self.due(database, at: 500).map(\.attempts) == [1])
        }
    }

    @Test(arguments: StorageKind.available)
    func whoAskedForPatienceGetsItWhileTheClockGoesOn(_ kind: StorageKind) async throws {
        try await kind.withDatabase { database in
            let later = DeliveryOutcome.retry(at: Samples.moment(3_600), reason: "429")
            try await database.write { connection in
                let table = OutboxTable(connection)
                try table.insert([Samples.notification(0)], at: Samples.moment(0))
                try table.record(later, of: 1, at: Samples.moment(0))
                try table.bringForward(from: .future, to: Samples.moment(10))
            }
            #expect(try await Self.due(database, at: 10) == [])
            try await database.write { try OutboxTable($0).bringForward(from: .any, to: Samples.moment(10)) }
            #expect(try await Self.due(database, at: 10).count == 1)
        }
    }

    @Test(arguments: StorageKind.available)
    func whatIsPostponedIsNoTry(_ kind: StorageKind) async throws {
        try await kind.withDatabase { database in
            try await database.write { connection in
                let table = OutboxTable(connection)
                try table.insert([Samples.notification(0)], at: Samples.moment(0))
                try table.record(.postponed(to: Samples.moment(20)), of: 1, at: Samples.moment(0))
            }
            #expect(try await Self.due(database, at: 10) == [])
            let item = try #require(try await Self.due(database, at: 20).first)
            #expect(item.attempts == 0 && item.lastError == nil)
        }
    }

    @Test(arguments: StorageKind.available)
    func whatWaitsForAChannelThatIsGoneIsGivenUp(_ kind: StorageKind) async throws {
        try await kind.withDatabase { database in
            let given = try await database.write { connection in
                let table = OutboxTable(connection)
                try table.insert([Samples.notification(0)], at: Samples.moment(0))
                try table.insert([Samples.notification(0, about: "b")], at: Samples.moment(50))
                try table.insert([Samples.notification(0, through: "mail")], at: Samples.moment(0))
                return try table.giveUp(through: "pager", before: Samples.moment(50), at: Samples.moment(99))
            }
            #expect(given == 1)
            let states = try await database.read { try OutboxTable($0).list(limit: 9) }.map(\.state)
            #expect(states == [.givenUp, .pending, .pending])
        }
    }

    private static func due(_ database: any Database, at seconds: Int64 = 10) async throws -> [OutboxItem] {
        try await database.read { connection in
            let table = OutboxTable(connection)
            return try table.due(through: "pager", at: Samples.moment(seconds), limit: 10).compactMap {
                try table.pending($0)
            }
        }
    }

    @Test(arguments: StorageKind.available)
    func countsAreByChannel(_ kind: StorageKind) async throws {
        try await kind.withDatabase { database in
            try await database.write { connection in
                let table = OutboxTable(connection)
                let three = ["a", "b", "c"].map { Samples.notification(0, about: $0) }
                try table.insert(three + [Samples.notification(0, through: "mail")], at: Samples.moment(0))
                let due = try table.due(through: "pager", at: Samples.moment(0), limit: 3)
                #expect(try table.record(.sent, of: due[0], at: Samples.moment(1)))
                #expect(try table.record(.givenUp(reason: "404"), of: due[1], at: Samples.moment(1)))
                // Somebody who is late changes nothing.
                #expect(try !table.record(.sent, of: due[1], at: Samples.moment(2)))
            }
            let counts = try await database.read { try OutboxTable($0).counts() }
            #expect(counts.map(\.channel) == ["mail", "pager"])
            #expect(counts.map(\.pending) == [1, 1])
            #expect(counts.map(\.sent) == [0, 1])
            #expect(counts.map(\.givenUp) == [0, 1])
            #expect(counts.map(\.oldestPending) == [Samples.moment(0), Samples.moment(0)])
        }
    }

    /// Several replicas with several senders each: nobody hears anything twice, and everything in its order.
    @Test(arguments: StorageKind.available)
    func eachIsSentByOneOfMany(_ kind: StorageKind) async throws {
        let sent = Shared<[String: [Int]]>([:])
        try await kind.withDatabases(3) { databases in
            let all = (0..<20).flatMap { incident in
                (0..<3).map { Samples.notification($0, about: "incident-\(incident)") }
            }
            try await databases[0].write { try OutboxTable($0).insert(all, at: Samples.moment(0)) }
            try await withThrowingTaskGroup { group in
                for number in 0..<9 {
                    group.addTask {
                        let queue = OutboxQueue(databases[number % 3]) { Samples.moment(10) }
                        while sent.withLock({ $0.values.reduce(0) { $0 + $1.count } }) < all.count {
                            _ = try await queue.sendNext(through: "pager") { item in
                                try? await Task.sleep(for: .milliseconds(1))
                                sent.withLock {
                                    $0[item.notification.incident.id, default: []].append(item.notification.number)
                                }
                                return .sent
                            }
                        }
                    }
                }
                try await group.waitForAll()
            }
            #expect(sent.withLock { $0.count } == 20)
            #expect(sent.withLock { $0.values.allSatisfy { $0 == [0, 1, 2] } })
            #expect(try await databases[0].read { try OutboxTable($0).counts() }.map(\.sent) == [60])
        }
    }
}
