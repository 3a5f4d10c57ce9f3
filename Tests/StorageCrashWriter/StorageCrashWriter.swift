import Foundation
import IntegrityEvents
import LogEntries
import Storage

/// Writes to a database until it is killed, and says on standard output what has been committed: one number a line.
///
/// Usage: `StorageCrashWriter DATABASE FIRST`, where DATABASE is a path or a URI of PostgreSQL.
@main
struct StorageCrashWriter {
    static func main() async throws {
        let arguments = CommandLine.arguments
        guard arguments.count == 3, let first = Int(arguments[2]) else { exit(64) }
        let database = try await open(arguments[1])
        for number in first... {
            let event = event(number)
            try await database.write { connection in
                let key = try EntryKey(event)
                guard try EntryTable(connection).insert([key], at: event.timestamp).contains(key) else { return }
                try EventTable(connection).insert([event])
                try MetaTable(connection).set("last", to: "\(number)")
            }
            // Without a buffer: what is said has been committed, and what was committed last may not have been said.
            FileHandle.standardOutput.write(Data("\(number)\n".utf8))
        }
    }

    private static func open(_ name: String) async throws -> any Database {
        guard name.hasPrefix("postgresql:") else { return try SQLiteDatabase(path: name) }
        return try await PostgreSQLDatabase(uri: name)
    }

    private static func event(_ number: Int) -> LogEvent {
        let moment = Timestamp(seconds: 1_700_000_000 + Int64(number))
        let instance = Instance(project: "p", zone: "z", id: "\(number)")
        let identity = EntryIdentity(log: "log", instance: instance.id, timestamp: moment, insertID: "\(number)")
        return LogEvent(identity: identity, instance: instance, kind: .startup(bootCounter: "1"))
    }
}
