import Foundation
import IntegrityEvents
import LogEntries
import Testing

@testable import Storage

/// What can happen to a server and the way to it.
@Suite(.enabled(if: PostgreSQLServer.isWanted, "PostgreSQL is tried by itself: make test-postgresql"))
struct PostgreSQLFaultTests {
    private static func limits(patience: Int = 20) -> PostgreSQLLimits {
        var limits = PostgreSQLLimits()
        limits.patience = patience
        return limits
    }

    private static func withDatabase(_ test: (PostgreSQLDatabase, PostgreSQLServer) async throws -> Void) async throws {
        let server = try PostgreSQLServer.shared.get()
        let database = try await PostgreSQLDatabase(uri: server.uri(), limits: limits())
        try await test(database, server)
        await database.close()
    }

    /// Whatever goes wrong, the password is in no text about it.
    @Test(arguments: [
        "postgresql://postgres:zebra-cross1ng@127.0.0.1:1/test", "postgresql://postgres:zebra-cross1ng@[::1/test",
        "postgresql://postgres:zebra-cross1ng@127.0.0.1:zebra-cross1ng/test",
        "postgresql://postgres@127.0.0.1:1/test?password=zebra-cross1ng&sslmode=zebra-cross1ng",
        "postgresql://postgres:zebra-cross1ng@no-such-host.invalid/test", "postgresql://zebra-cross1ng%zz@/test",
    ])
    func noPasswordIsShown(_ uri: String) async throws {
        let limits = Self.limits(patience: 0)
        let error = try await failure { _ = try await PostgreSQLDatabase(uri: uri, limits: limits) }
        #expect(error?.kind == .unavailable || error?.kind == .unsuitable)
        let text = "\(try #require(error)) \(String(reflecting: error))"
        #expect(!text.contains(PostgreSQLServer.password))
    }

    @Test func aWrongPasswordIsSaidAtOnce() async throws {
        let uri = try PostgreSQLServer.shared.get().uri("postgres", password: "wr0ng-secret")
        let error = try await failure { _ = try await PostgreSQLDatabase(uri: uri) }
        #expect(error?.kind == .unsuitable)
        #expect("\(String(describing: error))".contains("password authentication failed"))
        #expect(!"\(String(describing: error))".contains("wr0ng-secret"))
    }

    @Test func anotherEncodingIsRefused() async throws {
        let server = try PostgreSQLServer.shared.get()
        try server.command("CREATE DATABASE latin TEMPLATE template0 ENCODING 'LATIN1' LOCALE 'C'")
        let error = try await failure { _ = try await PostgreSQLDatabase(uri: server.uri("latin")) }
        #expect(error?.kind == .unsuitable)
        #expect("\(String(describing: error))".contains("UTF8"))
    }

    @Test func aTransactionWhoseConnectionIsCutIsRunAgain() async throws {
        try await Self.withDatabase { database, _ in
            let tries = Shared(0)
            try await database.write { connection in
                let number = tries.withLock { tries in
                    tries += 1
                    return tries
                }
                try MetaTable(connection).set("try \(number)", to: "1")
                if number == 1 { _ = try connection.rows("SELECT pg_terminate_backend(pg_backend_pid())") }
            }
            let found = try await database.read { connection in
                (try MetaTable(connection).value("try 1"), try MetaTable(connection).value("try 2"))
            }
            #expect(found.0 == nil && found.1 == "1")
        }
    }

    /// Two that wait for each other: the server ends one of them, and it is run again.
    @Test func aDeadlockIsRunAgain() async throws {
        try await Self.withDatabase { database, _ in
            try await database.write { connection in
                for key in ["a", "b"] { try MetaTable(connection).set(key, to: "0") }
            }
            let both = Shared(0)
            let change: @Sendable (String, String) async throws -> Void = { first, second in
                try await database.write { connection in
                    let sql = "UPDATE meta SET value = CAST(CAST(value AS bigint) + 1 AS text) WHERE key = ?1"
                    try connection.execute(sql, [.text(first)])
                    both.withLock { $0 += 1 }
                    while both.withLock({ $0 }) < 2 { Thread.sleep(forTimeInterval: 0.001) }
                    try connection.execute(sql, [.text(second)])
                }
            }
            async let one: Void = change("a", "b")
            async let other: Void = change("b", "a")
            _ = try await (one, other)
            #expect(both.withLock { $0 } == 3)
            #expect(try await database.read { try MetaTable($0).value("a") } == "2")
        }
    }

    @Test func theServerIsAskedWhatBecameOfACommit() async throws {
        try await Self.withDatabase { database, server in
            let number = try await database.write { try $0.row("SELECT pg_current_xact_id()::text")?.text(0) }
            let rolledBack = Shared("")
            await #expect(throws: CancellationError.self) {
                try await database.write { connection in
                    let text = try connection.row("SELECT pg_current_xact_id()::text")?.text(0) ?? ""
                    rolledBack.withLock { $0 = text }
                    throw CancellationError()
                }
            }
            let session = PostgreSQLSession(try PostgreSQLAddress(server.uri("postgres")), Self.limits())
            #expect(try await session.status(of: try #require(number)) == "committed")
            #expect(try await session.status(of: rolledBack.withLock { $0 }) == "aborted")
            await session.close()
        }
    }

    @Test func aClaimOfADeadConnectionIsFreeAtOnce() async throws {
        let server = try PostgreSQLServer.shared.get()
        let uri = try server.uri()
        let one = try await PostgreSQLDatabase(uri: uri)
        let other = try await PostgreSQLDatabase(uri: uri)
        try await one.withClaim("outbox 1") {
            #expect(try await other.withClaim("outbox 1") { true } == nil)
            try server.command(
                """
                SELECT pg_terminate_backend(pid) FROM pg_locks JOIN pg_database ON pg_database.oid = pg_locks.database
                WHERE locktype = 'advisory' AND datname = '\(uri.split(separator: "/").last ?? "")'
                """
            )
            let end = ContinuousClock.now + .seconds(2)
            var isFree = false
            while !isFree, ContinuousClock.now < end {
                isFree = try await other.withClaim("outbox 1") { true } ?? false
            }
            #expect(isFree)
        }
        // And the one that was cut off goes on.
        #expect(try await one.withClaim("outbox 2") { true } == true)
        await one.close()
        await other.close()
    }

    /// A report with a lower number that is committed later than one with a higher number is not missed: whoever follows
    /// does not go past it, and the second one has been stored without waiting for it.
    @Test func whoFollowsReportsMissesNone() async throws {
        try await Self.withDatabase { database, _ in
            let mayCommit = Shared(false)
            let began = AsyncStream<Void>.makeStream()
            async let slow: Void = database.write { connection in
                try ArrivalOrder(connection).begin()
                try ReportTable(connection).insert([Samples.stored(1)])
                began.continuation.yield()
                while !mayCommit.withLock({ $0 }) { Thread.sleep(forTimeInterval: 0.001) }
            }
            for await _ in began.stream { break }
            try await Self.store(2, in: database)
            let stored = try await database.read { try ReportTable($0).count() }
            let before = try await Self.followed(database)
            let horizon = try await database.write { try ArrivalOrder($0).horizon() }
            mayCommit.withLock { $0 = true }
            try await slow
            #expect(stored == 1)
            #expect(before.isEmpty)
            #expect(horizon == ArrivalOrder.Horizon(reports: 0, events: 0, holdsBack: true))
            let after = try await database.write { try ArrivalOrder($0).horizon() }
            #expect(after == ArrivalOrder.Horizon(reports: 2, events: 0, holdsBack: false))
            let found = try await Self.followed(database)
            #expect(found.map(\.report.timestamp) == [1, 2].map(Samples.moment))
        }
    }

    /// What somebody else does for long on the same server holds up nobody who follows reports.
    @Test func aLongTransactionDelaysNoFollower() async throws {
        try await Self.withDatabase { database, _ in
            let mayCommit = Shared(false)
            let began = AsyncStream<Void>.makeStream()
            async let long: Void = database.write { connection in
                try MetaTable(connection).set("somebody", to: "else")
                began.continuation.yield()
                while !mayCommit.withLock({ $0 }) { Thread.sleep(forTimeInterval: 0.001) }
            }
            for await _ in began.stream { break }
            try await Self.store(1, in: database)
            let found = try await Self.followed(database)
            mayCommit.withLock { $0 = true }
            try await long
            #expect(found.count == 1)
        }
    }

    /// What was stored by transactions that failed holds up nobody, and neither does what failed before it stored any.
    @Test func aTransactionThatFailedHoldsUpNobody() async throws {
        try await Self.withDatabase { database, _ in
            struct Failure: Error {}
            for stores in [true, false] {
                let failing: @Sendable (any SQLConnection) throws -> Void = { connection in
                    try ArrivalOrder(connection).begin()
                    if stores { try ReportTable(connection).insert([Samples.stored(1)]) }
                    throw Failure()
                }
                await #expect(throws: Failure.self) { try await database.write(failing) }
            }
            try await Self.store(2, in: database)
            let found = try await Self.followed(database)
            #expect(found.map(\.report.timestamp) == [Samples.moment(2)])
        }
    }

    /// Whoever follows while many store, some of them in vain, sees each report that is there, once.
    @Test func whoFollowsWhileManyStoreMissesNone() async throws {
        try await Self.withDatabase { database, _ in
            let isStored = Shared(false)
            async let followed = Self.follow(database) { isStored.withLock { $0 } }
            await withTaskGroup { group in
                for writer in 0..<6 {
                    group.addTask { await Self.storeMany(writer, in: database) }
                }
            }
            isStored.withLock { $0 = true }
            let found = try await followed
            let stored = try await database.read { try ReportTable($0).reports(after: 0, limit: 10_000) }
            #expect(stored.count > 100)
            #expect(found == stored.map(\.sequence))
        }
    }

    /// Stores reports in transactions that take their time; every fourth one fails.
    private static func storeMany(_ writer: Int, in database: any Database) async {
        struct Failure: Error {}
        for number in 0..<40 {
            try? await database.write { connection in
                try ArrivalOrder(connection).begin()
                for part in 0..<3 {
                    try ReportTable(connection).insert([Samples.stored(writer * 1_000 + number * 10 + part)])
                    Thread.sleep(forTimeInterval: Double.random(in: 0...0.004))
                }
                if number % 4 == 3 { throw Failure() }
            }
        }
    }

    /// The numbers of the reports, followed until nothing more comes.
    private static func follow(_ database: any Database, until isEnd: () -> Bool) async throws -> [Int64?] {
        var numbers: [Int64?] = []
        while true {
            let ends = isEnd()
            let next = try await followed(database, after: (numbers.last ?? nil) ?? 0)
            numbers += next.map(\.sequence)
            if ends, next.isEmpty { return numbers }
        }
    }

    private static func store(_ number: Int, in database: any Database) async throws {
        try await database.write { connection in
            try ArrivalOrder(connection).begin()
            try ReportTable(connection).insert([Samples.stored(number)])
        }
    }

    /// The reports behind one, as whoever follows them sees them.
    private static func followed(_ database: any Database, after number: Int64 = 0) async throws -> [StoredReport] {
        try await database.write { connection in
            let horizon = try ArrivalOrder(connection).horizon()
            return try ReportTable(connection).reports(after: number, through: horizon.reports, limit: 100)
        }
    }

    @Test func aStandbyRefusesAndThenTakesOver() async throws {
        try await Self.withDatabase { database, server in
            let name = try await database.read { try $0.row("SELECT current_database()::text")?.text(0) } ?? ""
            try server.command("ALTER DATABASE \(name) SET default_transaction_read_only = on")
            // Transactions of ours say that they write, so that only a standby would refuse them: ask as one does.
            let error = try await failure {
                try await database.read { try MetaTable($0).set("a", to: "1") }
            }
            #expect(error?.kind == .readOnly)
            try await database.write { try MetaTable($0).set("a", to: "1") }
        }
    }

    @Test func noPlaceForBytesIsSaid() async throws {
        try await Self.withDatabase { database, _ in
            let error = try await failure {
                try await database.write { connection in
                    let text = (0..<400).map { _ in String(Int.random(in: .min ... .max), radix: 36) }.joined()
                    try connection.execute("INSERT INTO meta (key, value) VALUES (?1, '')", [.text(text)])
                }
            }
            #expect(error?.kind == .tooLarge)
        }
    }
}

/// A server of its own, which is killed.
@Suite(.enabled(if: PostgreSQLServer.isWanted, "PostgreSQL is tried by itself: make test-postgresql"))
struct PostgreSQLCrashTests {
    /// The server dies as in a loss of power while transactions run, and comes back: each of them happened once.
    @Test func aServerThatIsGoneAndBackLosesNothing() async throws {
        let server = try PostgreSQLServer()
        let database = try await PostgreSQLDatabase(uri: server.uri())
        let wakes = database.wakes()
        let counted = Shared(0)
        try await withThrowingTaskGroup { group in
            for worker in 0..<4 {
                group.addTask {
                    for number in 0..<60 {
                        try await database.write(locks: ["count"]) { connection in
                            let table = MetaTable(connection)
                            let count = try table.value("count").flatMap { Int($0) } ?? 0
                            try table.set("count", to: "\(count + 1)")
                            try table.set("\(worker) \(number)", to: "1")
                        }
                        counted.withLock { $0 += 1 }
                        try await Task.sleep(for: .milliseconds(10))
                    }
                }
            }
            group.addTask {
                for _ in 0..<3 {
                    try await Task.sleep(for: .milliseconds(400))
                    try server.crash()
                }
            }
            try await group.waitForAll()
        }
        #expect(counted.withLock { $0 } == 240)
        #expect(try await database.read { try MetaTable($0).value("count") } == "240")
        // Who listens is told that something may have been missed.
        var iterator = wakes.makeAsyncIterator()
        #expect(await iterator.next() == "")
        #expect(await iterator.next() == "")
        await database.close()
    }
}
