import Testing

@testable import Storage

/// What is sent to the server together.
@Suite(.enabled(if: PostgreSQLServer.isWanted, "PostgreSQL is tried by itself: make test-postgresql"))
struct PipelineTests {
    private func withDatabase(_ test: (PostgreSQLDatabase) async throws -> Void) async throws {
        let database = try await PostgreSQLDatabase(uri: PostgreSQLServer.shared.get().uri())
        try await test(database)
        await database.close()
    }

    /// A connection outside of any transaction.
    private func link() throws -> PostgreSQLLink {
        let link = PostgreSQLLink(try PostgreSQLAddress(PostgreSQLServer.shared.get().uri()), PostgreSQLLimits())
        try link.openIfNeeded()
        return link
    }

    private func process(_ link: PostgreSQLLink) throws -> [SQLRow] {
        try link.execute(SQLStatement("SELECT pg_backend_pid()")).rows
    }

    /// A table whose rows have to differ when the transaction ends.
    private static let deferring = "CREATE TABLE late (a bigint UNIQUE DEFERRABLE INITIALLY DEFERRED)"

    private static let insertion = SQLStatement("INSERT INTO late (a) VALUES (?1)", [.integer(1)])

    /// More than the way to the server and back holds, in both directions, and with TLS.
    @Test func manyStatementsAreSentTogether() throws {
        let link = try link()
        #expect(try link.command("SELECT ssl FROM pg_stat_ssl WHERE pid = pg_backend_pid()") == "t")
        let text = String(repeating: "0123456789", count: 2_000)
        let statements = (0..<600).map { number in
            SQLStatement("SELECT ?1::bigint, repeat(?2::text, 10)", [.integer(number), .text(text)])
        }
        let answers = try link.execute(statements)
        let long = SQLValue.text(String(repeating: text, count: 10))
        #expect(answers.count == 600)
        for (number, answer) in answers.enumerated() {
            #expect(answer.rows.map(\.values) == [[.integer(Int64(number)), long]])
        }
    }

    /// What a connection of a database is sent at once is bounded, and nothing of it is lost.
    @Test func whatIsMoreThanAPortionIsSentInSeveral() async throws {
        try await withDatabase { database in
            let text = String(repeating: "x", count: 300_000)
            let statements = (0..<20).map { number in
                SQLStatement("SELECT ?1::bigint, length(?2::text)", [.integer(number), .text(text)])
            }
            let rows = try await database.read { try $0.rows(statements) }
            #expect(rows.map(\.values) == (0..<20).map { [.integer($0), .integer(300_000)] })
        }
    }

    /// More different statements than a connection keeps.
    @Test func moreStatementsThanAreKept() throws {
        let link = try link()
        for first in [0, 700] {
            let answers = try link.execute((first..<first + 700).map { SQLStatement("SELECT \($0)") })
            #expect(try answers.map { try $0.rows[0].integer(0) } == (first..<first + 700).map(Int64.init))
        }
        let kept = try link.command("SELECT count(*) FROM pg_prepared_statements")
        #expect(kept == "700")
    }

    /// Those behind a statement that fails are not run, and the connection is as good as before.
    @Test func aStatementFailsAmongThoseSentTogether() throws {
        let link = try link()
        let process = try process(link)
        try link.command("CREATE SEQUENCE runs")
        let run = SQLStatement("SELECT nextval('runs')")
        #expect(throws: PostgreSQLFailure.self) {
            try link.execute([run, SQLStatement("SELECT 1 / 0"), run, SQLStatement("SELECT 'x'::bigint")])
        }
        #expect(try link.command("SELECT last_value FROM runs") == "1")
        #expect(try self.process(link) == process)
        do {
            try link.execute([run, SQLStatement("SELECT 1 / 0"), SQLStatement("SELECT 'x'::text::bigint")])
        } catch {
            #expect(error.state == "22012")
        }
    }

    /// What fails when all has been run, and belongs to none of the statements.
    @Test func theEndOfWhatIsSentTogetherFails() throws {
        let link = try link()
        let process = try process(link)
        try link.command(Self.deferring)
        do {
            try link.execute([Self.insertion, Self.insertion])
        } catch {
            #expect(error.state == "23505")
        }
        #expect(try link.command("SELECT count(*) FROM late") == "0")
        for number in 1...3 {
            let answers = try link.execute([SQLStatement("SELECT ?1::bigint", [.integer(Int64(number))])])
            #expect(answers.map { $0.rows.map(\.values) } == [[[.integer(Int64(number))]]])
        }
        #expect(try self.process(link) == process)
    }

    @Test func aCommitThatFailsIsNone() async throws {
        try await withDatabase { database in
            _ = try await database.write { try $0.execute(Self.deferring) }
            let error = try await failure {
                try await database.write { connection in
                    for _ in 0..<2 { try connection.execute(Self.insertion.sql, Self.insertion.parameters) }
                    try connection.announce("outbox")
                }
            }
            #expect(error?.kind == .constraint)
            #expect(try await database.read { try $0.count("late") } == 0)
        }
    }

    /// The server ends such a transaction with a rollback and calls that a success.
    @Test func aFailureThatIsPassedOverFailsTheCommit() async throws {
        try await withDatabase { database in
            let error = try await failure {
                try await database.write { connection in
                    try MetaTable(connection).set("a", to: "1")
                    _ = try? connection.rows("SELECT 1 / 0")
                }
            }
            #expect(error != nil)
            #expect(try await database.read { try MetaTable($0).value("a") } == nil)
        }
    }

    @Test func statementsSentTogetherWhoseConnectionIsCutAreRunAgain() async throws {
        try await withDatabase { database in
            let tries = Shared(0)
            try await database.write { connection in
                let isFirst = tries.withLock { tries in
                    tries += 1
                    return tries == 1
                }
                let cut = isFirst ? "SELECT pg_terminate_backend(pg_backend_pid())" : "SELECT 1"
                let insertions = ["once", "twice"].map { key in
                    SQLStatement("INSERT INTO meta (key, value) VALUES (?1, '')", [.text(key)])
                }
                _ = try connection.rows([insertions[0], SQLStatement(cut), insertions[1]])
            }
            #expect(tries.withLock { $0 } == 2)
            #expect(try await database.read { try MetaTable($0).value("twice") } == "")
        }
    }

    /// What has been answered counts, whatever becomes of the connection behind it.
    @Test func aConnectionIsCutBehindWhatDecides() throws {
        let link = try link()
        let statements = ["SELECT 1", "SELECT pg_terminate_backend(pg_backend_pid())", "SELECT 2"].map {
            SQLStatement($0)
        }
        #expect(try link.execute(statements, deciding: 1).count == 1)
        #expect(!link.isOpen)
        try link.openIfNeeded()
        #expect(throws: PostgreSQLFailure.self) { try link.execute(statements, deciding: 2) }
    }

    /// What cannot be told to others is no reason to say that something is not stored, which is; and those of the same
    /// process know of it.
    @Test func aWakeThatFailsLeavesWhatIsCommitted() async throws {
        try await withDatabase { database in
            var wakes = database.wakes().makeAsyncIterator()
            #expect(await wakes.next() == "")
            // The server takes less than 8,000 bytes.
            let topic = String(repeating: "x", count: 9_000)
            let process = try await database.write { connection in
                try MetaTable(connection).set("a", to: "1")
                try connection.announce(topic)
                return try connection.row("SELECT pg_backend_pid()")
            }
            #expect(await wakes.next() == topic)
            let found = try await database.read { try MetaTable($0).value("a") }
            #expect(found == "1")
            #expect(try await database.read { try $0.row("SELECT pg_backend_pid()") } == process)
        }
    }
}
