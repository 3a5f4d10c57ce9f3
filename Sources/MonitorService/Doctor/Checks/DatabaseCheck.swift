import Foundation
import Messages
import MonitorConfiguration
import Storage

/// Whether the database can be reached, has the schema of this program, and can be written to.
struct DatabaseCheck: DoctorCheck {
    static let name = "database"

    func answers(_ context: DoctorContext) async -> [DoctorAnswer] {
        let location = context.configuration.database.value
        if case .sqlite(let path) = location, !FileManager.default.fileExists(atPath: path) {
            return [Self.placeForNew(path)]
        }
        do {
            let database = try await Self.open(location)
            let answers = await Self.look(at: database, context.configuration)
            await database.close()
            return answers
        } catch let error as StorageError {
            return [Self.answer(to: error)]
        } catch {
            return [.failed("\(location) cannot be looked at: \(String(describing: error))", "see to the database")]
        }
    }

    private static func open(_ location: DatabaseLocation) async throws -> any Database {
        switch location {
        case .sqlite(let path): try SQLiteDatabase(inspecting: path)
        case .postgresql(let uri): try await PostgreSQLDatabase(inspecting: uri, limits: limits)
        }
    }

    /// Who asks wants to know how it is now, not whether the server comes back in a while.
    private static var limits: PostgreSQLLimits {
        var limits = PostgreSQLLimits()
        limits.patience = 1
        return limits
    }

    private static func look(
        at database: any Database,
        _ configuration: MonitorConfiguration
    ) async -> [DoctorAnswer] {
        let location = configuration.database.value
        if case .sqlite(let path) = location, let obstacle = obstacle(path) { return [obstacle] }
        do {
            let machines = try await database.read { try InventoryTable($0).count() }
            if case .postgresql = location, try await isReadOnly(database) {
                let message: Message = "\(location) is a standby, or this user may not write to it"
                return [answer(to: StorageError(.readOnly, message))]
            }
            let answer = DoctorAnswer.ok("\(location) can be used; it knows \(machines) machines")
            return [answer] + orphans(try await database.read { try OutboxTable($0).counts() }, configuration)
        } catch {
            let storage = error as? StorageError ?? StorageError(.other, "\(location): \(String(describing: error))")
            return [answer(to: storage)]
        }
    }

    /// What waits for channels that there are no more.
    private static func orphans(_ counts: [OutboxCounts], _ configuration: MonitorConfiguration) -> [DoctorAnswer] {
        let channels = Set(configuration.notifiers.map(\.name))
        return counts.filter { $0.pending > 0 && !channels.contains($0.channel) }.map { counts in
            .warning(
                "\(counts.pending) notifications wait for '\(counts.channel)', which the configuration does not name",
                "name the channel again, or let them be given up a day after they were made"
            )
        }
    }

    private static func isReadOnly(_ database: any Database) async throws -> Bool {
        try await database.read { connection in
            let sql = "SELECT pg_is_in_recovery() OR NOT has_table_privilege('entries', 'INSERT')"
            return try connection.row(sql)?.integer(0) == 1
        }
    }

    /// Why a file of SQLite cannot be written to; nil when it can.
    private static func obstacle(_ path: String) -> DoctorAnswer? {
        let files = FileManager.default
        guard files.isWritableFile(atPath: path), files.isWritableFile(atPath: folder(of: path)) else {
            return answer(to: StorageError(.readOnly, "\(path) or its folder cannot be written to by this user"))
        }
        guard SmallFile.permissions(of: path).map({ $0 & 0o077 == 0 }) ?? true else {
            return .warning("other users may read \(path)", "chmod 600 \(path)")
        }
        return nil
    }

    private static func placeForNew(_ path: String) -> DoctorAnswer {
        guard FileManager.default.isWritableFile(atPath: folder(of: path)) else {
            return .failed(
                "\(path) is not there, and cannot be made in its folder",
                "make the folder, and let the user of the monitor write to it"
            )
        }
        return .ok("\(path) is not there yet, and is made at the first start")
    }

    static func folder(of path: String) -> String {
        guard let slash = path.lastIndex(of: "/") else { return "." }
        return slash == path.startIndex ? "/" : String(path[..<slash])
    }

    private static func answer(to error: StorageError) -> DoctorAnswer { .failed(error.message, error.advice) }
}
