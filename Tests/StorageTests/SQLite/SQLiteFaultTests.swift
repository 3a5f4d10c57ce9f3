import Foundation
import GRDB
import Messages
import TestSupport
import Testing

@testable import Storage

/// What can happen to a file.
struct SQLiteFaultTests {
    private static func set(_ value: String, in database: any Storage.Database) async throws {
        try await database.write { try MetaTable($0).set("a", to: value) }
    }

    @Test func aSecondProcessIsKeptOut() async throws {
        try await PackageFolder.withTemporaryFolder { folder in
            let path = "\(folder)/a.db"
            let first = try SQLiteDatabase(path: path)
            let error = try await failure { _ = try SQLiteDatabase(path: path) }
            #expect(error?.kind == .locked)
            #expect(error?.message.description.contains("(process \(getpid()))") == true)
            // Looking is allowed all the same.
            let looking = try SQLiteDatabase(inspecting: path)
            #expect(try await looking.check().isEmpty)
            #expect(try await failure { try await Self.set("1", in: looking) }?.kind == .readOnly)
            await first.close()
            await looking.close()
            await (try SQLiteDatabase(path: path)).close()
        }
    }

    @Test func aFileHasOneProcessByWhateverNameItIsCalled() async throws {
        try await PackageFolder.withTemporaryFolder { folder in
            let path = "\(folder)/a.db"
            let first = try SQLiteDatabase(path: path)
            let files = FileManager.default
            try files.createSymbolicLink(atPath: "\(folder)/b.db", withDestinationPath: "a.db")
            try files.createSymbolicLink(atPath: "\(folder)/c", withDestinationPath: folder)
            for name in ["b.db", "c/a.db", "./a.db"] {
                #expect(try await failure { _ = try SQLiteDatabase(path: "\(folder)/\(name)") }?.kind == .locked)
            }
            await first.close()
            // What is written under one of two names is not seen under the other.
            try files.linkItem(atPath: path, toPath: "\(folder)/d.db")
            for name in ["a.db", "d.db"] {
                #expect(try await failure { _ = try SQLiteDatabase(path: "\(folder)/\(name)") }?.kind == .unsuitable)
            }
            try files.removeItem(atPath: "\(folder)/d.db")
            await (try SQLiteDatabase(path: "\(folder)/b.db")).close()
        }
    }

    @Test func whatIsGivenUpIsNoFaultOfTheDatabase() async throws {
        try await PackageFolder.withTemporaryFolder { folder in
            let database = try SQLiteDatabase(path: "\(folder)/a.db")
            let reading = Task {
                try await database.read { connection in
                    for _ in 0..<10_000_000 { _ = try MetaTable(connection).value("a") }
                }
            }
            try await Task.sleep(for: .milliseconds(100))
            reading.cancel()
            await #expect(throws: CancellationError.self) { try await reading.value }
            try await Self.set("1", in: database)
            await database.close()
        }
    }

    @Test func onlyThisUserMayReadIt() async throws {
        try await PackageFolder.withTemporaryFolder { folder in
            try Data().write(to: URL(fileURLWithPath: "\(folder)/a.db"))
            try FileManager.default.setAttributes([.posixPermissions: 0o644], ofItemAtPath: "\(folder)/a.db")
            let database = try SQLiteDatabase(path: "\(folder)/a.db")
            try await Self.set("1", in: database)
            for name in try FileManager.default.contentsOfDirectory(atPath: folder) {
                let mode = try FileManager.default.attributesOfItem(atPath: "\(folder)/\(name)")[.posixPermissions]
                #expect(mode as? Int == 0o600, "\(name)")
            }
            await database.close()
        }
    }

    @Test func commitsWaitForTheDisk() async throws {
        try await PackageFolder.withTemporaryFolder { folder in
            let database = try SQLiteDatabase(path: "\(folder)/a.db")
            // 2 is FULL (https://www.sqlite.org/pragma.html#pragma_synchronous).
            #expect(try await database.write { try $0.row("PRAGMA synchronous") }?.values == [.integer(2)])
            #expect(try await database.read { try $0.row("PRAGMA journal_mode") }?.values == [.text("wal")])
            await database.close()
        }
    }

    @Test func aLockByAnotherProgramPasses() async throws {
        try await PackageFolder.withTemporaryFolder { folder in
            let database = try SQLiteDatabase(path: "\(folder)/a.db", patience: 0.1)
            var configuration = Configuration()
            configuration.allowsUnsafeTransactions = true
            let other = try DatabaseQueue(path: "\(folder)/a.db", configuration: configuration)
            try await other.writeWithoutTransaction { try $0.execute(sql: "BEGIN IMMEDIATE") }
            let error = try await failure { try await Self.set("1", in: database) }
            #expect(error?.kind == .locked)
            #expect(error?.isPassing == true)
            try await other.writeWithoutTransaction { try $0.execute(sql: "ROLLBACK") }
            try await Self.set("2", in: database)
            await database.close()
        }
    }

    @Test func noRoomIsSaidAndNothingIsLost() async throws {
        try await PackageFolder.withTemporaryFolder { folder in
            let database = try SQLiteDatabase(path: "\(folder)/a.db", patience: 1)
            try await Self.set("kept", in: database)
            try await database.write { connection in
                let pages = try connection.row("PRAGMA page_count")?.integer(0) ?? 0
                _ = try connection.rows("PRAGMA max_page_count = \(pages + 2)")
            }
            let big = String(repeating: "x", count: 200_000)
            #expect(try await failure { try await Self.set(big, in: database) }?.kind == .full)
            #expect(try await database.read { try MetaTable($0).value("a") } == "kept")
            try await database.write { _ = try $0.rows("PRAGMA max_page_count = 100000") }
            try await Self.set(big, in: database)
            #expect(try await database.check().isEmpty)
            await database.close()
        }
    }

    @Test func whatCannotBeWrittenToIsSaid() async throws {
        try await PackageFolder.withTemporaryFolder { folder in
            let database = try SQLiteDatabase(path: "\(folder)/a.db", patience: 1)
            try await database.write { _ = try $0.rows("PRAGMA query_only = 1") }
            #expect(try await failure { try await Self.set("1", in: database) }?.kind == .readOnly)
            #expect(try await database.read { try MetaTable($0).value("a") } == nil)
            await database.close()
        }
    }

    /// What is written to a file that nobody can find any more must not be acknowledged.
    @Test func aFileThatIsGoneIsSaidUntilItIsBack() async throws {
        try await PackageFolder.withTemporaryFolder { folder in
            let database = try SQLiteDatabase(path: "\(folder)/a.db")
            try await Self.set("1", in: database)
            try FileManager.default.moveItem(atPath: "\(folder)/a.db", toPath: "\(folder)/b.db")
            #expect(try await failure { try await Self.set("2", in: database) }?.kind == .unavailable)
            try FileManager.default.moveItem(atPath: "\(folder)/b.db", toPath: "\(folder)/a.db")
            try await Self.set("3", in: database)
            #expect(try await database.read { try MetaTable($0).value("a") } == "3")
            await database.close()
        }
    }

    @Test(arguments: [
        ("no such folder/a.db", StorageError.Kind.unavailable), ("text.db", .unsuitable), ("folder", .unavailable),
    ])
    func whatIsNoDatabaseIsRefused(_ name: String, _ kind: StorageError.Kind) async throws {
        try await PackageFolder.withTemporaryFolder { folder in
            let text = String(repeating: "this is not a database\n", count: 100)
            try Data(text.utf8).write(to: URL(fileURLWithPath: "\(folder)/text.db"))
            try FileManager.default.createDirectory(atPath: "\(folder)/folder", withIntermediateDirectories: true)
            let error = try await failure { _ = try SQLiteDatabase(path: "\(folder)/\(name)") }
            #expect(error?.kind == kind)
            #expect(error?.message.description.contains(folder) == true)
        }
    }

    @Test func damageIsFound() async throws {
        try await PackageFolder.withTemporaryFolder { folder in
            let path = "\(folder)/a.db"
            let database = try SQLiteDatabase(path: path)
            try await database.write { try ReportTable($0).insert((0..<500).map { Samples.stored($0) }) }
            _ = try await database.write {
                try $0.execute("UPDATE reports SET content = ?1 WHERE sequence = 7", [.blob([1, 9])])
            }
            let problems = try await database.check()
            #expect(problems.map(\.check) == ["content"])
            await database.close()
            let size = try #require(FileManager.default.attributesOfItem(atPath: path)[.size] as? Int)
            #expect(size > 100_000)
            let file = try FileHandle(forWritingTo: URL(fileURLWithPath: path))
            for offset in stride(from: size / 8_192 * 4_096, to: size, by: 8_192) {
                try file.seek(toOffset: UInt64(offset))
                try file.write(contentsOf: Data(repeating: 0xA5, count: 600))
            }
            try file.close()
            let damaged = try SQLiteDatabase(inspecting: path)
            #expect(try await damaged.check().contains { $0.check == "integrity" })
            await damaged.close()
        }
    }

    @Test func aBackupIsWholeAndOverwritesNothing() async throws {
        try await PackageFolder.withTemporaryFolder { folder in
            let database = try SQLiteDatabase(path: "\(folder)/a.db")
            try await database.write { try IncidentTable($0).save(Samples.incident("a")) }
            try await database.backup(to: "\(folder)/copy.db")
            try await database.write { try IncidentTable($0).save(Samples.incident("b")) }
            #expect(try await failure { try await database.backup(to: "\(folder)/copy.db") }?.kind == .unsuitable)
            await database.close()
            let copy = try SQLiteDatabase(path: "\(folder)/copy.db")
            #expect(try await copy.read { try IncidentTable($0).list(limit: 9) } == [Samples.incident("a")])
            #expect(try await copy.check().isEmpty)
            await copy.close()
            let names = try FileManager.default.contentsOfDirectory(atPath: folder)
            #expect(!names.contains { $0.hasSuffix(".partial") })
        }
    }
}
