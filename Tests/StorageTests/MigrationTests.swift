import Messages
import Testing

@testable import Storage

struct MigrationTests {
    @Test func numbersHaveNoGaps() {
        #expect(Migration.all.map(\.number) == Array(1...Migration.all.count))
    }

    @Test(arguments: StorageKind.available)
    func whatIsMissingIsAppliedOnce(_ kind: StorageKind) async throws {
        let second = Migration(number: Migration.all.count + 1, name: "second") { types in
            ["CREATE TABLE added (a \(types.text))", "INSERT INTO added VALUES ('x')"]
        }
        let migrator = Migrator(migrations: Migration.all + [second])
        try await kind.withDatabase { database in
            let old = try await database.write { try Migrator().migrate($0) }
            let first = try await database.write { try migrator.migrate($0) }
            let second = try await database.write { try migrator.migrate($0) }
            #expect(old.isEmpty && first == [Migration.all.count + 1] && second.isEmpty)
            let rows = try await database.read { try $0.count("added") }
            #expect(rows == 1)
        }
    }

    /// Tables are made and unmade like rows: a step that fails leaves the schema as it was.
    @Test(arguments: StorageKind.available)
    func aStepThatFailsLeavesNothing(_ kind: StorageKind) async throws {
        let broken = Migration(number: Migration.all.count + 1, name: "broken") { types in
            ["CREATE TABLE added (a \(types.text))", "INSERT INTO missing VALUES (1)"]
        }
        let migrator = Migrator(migrations: Migration.all + [broken])
        try await kind.withDatabase { database in
            await #expect(throws: StorageError.self) { _ = try await database.write { try migrator.migrate($0) } }
            let version = try await database.read { try Migrator.version($0) }
            #expect(version == Migration.all.count)
            await #expect(throws: StorageError.self) { _ = try await database.read { try $0.count("added") } }
        }
    }

    @Test(arguments: StorageKind.available)
    func aLaterSchemaIsRefused(_ kind: StorageKind) async throws {
        try await kind.withDatabase { database in
            _ = try await database.write { try $0.execute("INSERT INTO schema_versions VALUES (99, 'later')") }
            let error = try await failure { try await database.write { _ = try Migrator().migrate($0) } }
            #expect(error?.kind == .version)
            #expect(error?.message.description.contains("schema 99") == true)
        }
    }
}
