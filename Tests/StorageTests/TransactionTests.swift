import LogEntries
import Testing

@testable import Storage

/// What both databases promise about transactions.
struct TransactionTests {
    private struct Refusal: Error {}

    /// Says it where the suite runs on SQLite only.
    @Test(.enabled(if: PostgreSQLServer.isWanted, "PostgreSQL is tried by itself: make test-postgresql"))
    func thereIsAServerToTestOn() throws {
        #expect(try PostgreSQLServer.shared.get().command("SELECT 1") == "1")
    }

    @Test(arguments: StorageKind.available)
    func whatThrowsLeavesNothing(_ kind: StorageKind) async throws {
        try await kind.withDatabase { database in
            await #expect(throws: Refusal.self) {
                try await database.write { connection in
                    try MetaTable(connection).set("a", to: "1")
                    _ = try EntryTable(connection).insert([try EntryKey(Samples.event(1))], at: Samples.moment(0))
                    throw Refusal()
                }
            }
            let left = try await database.read { connection in
                (try MetaTable(connection).value("a"), try EntryTable(connection).count())
            }
            #expect(left.0 == nil && left.1 == 0)
        }
    }

    @Test(arguments: StorageKind.available)
    func aStatementThatFailedFailsTheTransaction(_ kind: StorageKind) async throws {
        try await kind.withDatabase { database in
            let error = try await failure {
                try await database.write { connection in
                    try MetaTable(connection).set("a", to: "1")
                    try connection.execute("INSERT INTO meta (key, value) VALUES ('a', '2')")
                }
            }
            #expect(error?.kind == .constraint)
            #expect(try await database.read { try MetaTable($0).value("a") } == nil)
        }
    }

    @Test(arguments: StorageKind.available)
    func everyKindOfValueComesBack(_ kind: StorageKind) async throws {
        let values: [SQLValue] = [
            .integer(.min), .integer(.max), .integer(-1), .real(0.1), .text("日本語 'quoted' ?1 $1 \\"), .text(""),
            .blob([]), .blob(Array(0...255)), .null,
        ]
        try await kind.withDatabase { database in
            try await database.write { connection in
                let types = ColumnTypes(connection.dialect)
                let real = connection.dialect.type("REAL")
                try connection.execute(
                    """
                    CREATE TABLE kinds (a \(types.integer), b \(types.integer), c \(types.integer), d \(real),
                    e \(types.text), f \(types.text), g \(types.blob), h \(types.blob), i \(types.text))
                    """
                )
                try connection.execute("INSERT INTO kinds VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)", values)
            }
            let row = try await database.read { try $0.row("SELECT * FROM kinds") }
            #expect(row?.values == values)
        }
    }

    @Test(arguments: StorageKind.available)
    func aZeroCharacterBecomesItsSymbol(_ kind: StorageKind) async throws {
        try await kind.withDatabase { database in
            try await database.write { try MetaTable($0).set("a", to: "x\0y") }
            #expect(try await database.read { try MetaTable($0).value("a") } == "x\u{2400}y")
        }
    }

    /// What a transaction reads under a lock is still so when it writes.
    @Test(arguments: StorageKind.available)
    func locksLetOneAfterTheOtherIn(_ kind: StorageKind) async throws {
        try await kind.withDatabases(3) { databases in
            try await withThrowingTaskGroup { group in
                for number in 0..<30 {
                    group.addTask {
                        try await databases[number % 3].write(locks: ["count", "other \(number % 2)"]) { connection in
                            let table = MetaTable(connection)
                            let count = try table.value("count").flatMap { Int($0) } ?? 0
                            try table.set("count", to: "\(count + 1)")
                        }
                    }
                }
                try await group.waitForAll()
            }
            #expect(try await databases[0].read { try MetaTable($0).value("count") } == "30")
        }
    }

    @Test(arguments: StorageKind.available)
    func aReadSeesOneState(_ kind: StorageKind) async throws {
        try await kind.withDatabase { database in
            try await database.write { try MetaTable($0).set("a", to: "1") }
            let began = AsyncStream<Void>.makeStream()
            let mayEnd = Shared(false)
            async let seen = database.read { connection in
                let first = try MetaTable(connection).value("a")
                began.continuation.yield()
                while !mayEnd.withLock({ $0 }) {}
                return (first, try MetaTable(connection).value("a"))
            }
            for await _ in began.stream { break }
            try await database.write { try MetaTable($0).set("a", to: "2") }
            mayEnd.withLock { $0 = true }
            let values = try await seen
            #expect(values.0 == "1" && values.1 == "1")
        }
    }

    @Test(arguments: StorageKind.available)
    func wakesComeAfterTheCommitOnly(_ kind: StorageKind) async throws {
        try await kind.withDatabases(2) { databases in
            var wakes = databases[1].wakes().makeAsyncIterator()
            #expect(await wakes.next() == "")
            await #expect(throws: Refusal.self) {
                try await databases[0].write { connection in
                    try connection.announce("rolled-back")
                    throw Refusal()
                }
            }
            try await databases[0].write { connection in
                try connection.announce("outbox")
                try connection.announce("outbox")
            }
            #expect(await wakes.next() == "outbox")
            try await databases[0].write { try $0.announce("incidents") }
            #expect(await wakes.next() == "incidents")
        }
    }

    /// A listener is told that it hears everything, however long the database had been listening before.
    @Test(arguments: StorageKind.available)
    func whoeverComesLateIsToldWhenToBegin(_ kind: StorageKind) async throws {
        try await kind.withDatabase { database in
            for _ in 0..<3 {
                var wakes = database.wakes().makeAsyncIterator()
                #expect(await wakes.next() == "")
                try await database.write { try $0.announce("outbox") }
                #expect(await wakes.next() == "outbox")
            }
        }
    }

    @Test(arguments: StorageKind.available)
    func aNameIsHeldByOne(_ kind: StorageKind) async throws {
        try await kind.withDatabases(2) { databases in
            let inner = try await databases[0].withClaim("silence-check") {
                let same = try await databases[0].withClaim("silence-check") { 1 }
                let other = try await databases[1].withClaim("silence-check") { 1 }
                let another = try await databases[1].withClaim("retention") { 1 }
                return [same, other, another]
            }
            #expect(inner == [nil, nil, 1])
            // A body that throws gives the name back, too.
            await #expect(throws: Refusal.self) {
                try await databases[0].withClaim("silence-check") { throw Refusal() }
            }
            #expect(try await databases[1].withClaim("silence-check") { 2 } == 2)
        }
    }

    @Test(arguments: StorageKind.available)
    func whatIsClosedSaysSo(_ kind: StorageKind) async throws {
        try await kind.withDatabase { database in
            await database.close()
            await #expect(throws: StorageError.self) {
                try await database.write { try MetaTable($0).set("a", to: "1") }
            }
            var wakes = database.wakes().makeAsyncIterator()
            #expect(await wakes.next() == nil)
        }
    }

    @Test(arguments: StorageKind.available)
    func aNewDatabaseIsSound(_ kind: StorageKind) async throws {
        try await kind.withDatabase { database in
            let problems = try await database.check()
            #expect(problems.isEmpty)
        }
    }
}
