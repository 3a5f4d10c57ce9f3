import Foundation
import GRDB
import Messages
import Synchronization

/// A database that is one file of SQLite, for one process.
///
/// The log is written ahead and every commit waits for the disk. Beside the file stand its log (`-wal`, `-shm`) and the
/// lock (`.lock`) that keeps a second process out.
public final class SQLiteDatabase: Database {
    private let pool: DatabasePool
    private let file: DatabaseFile
    private let name: String
    private let lock: Mutex<FileLock?>
    private let signal = WakeSignal(isHeard: true)
    private let claimed = ClaimedNames()
    private let isClosed = Mutex(false)

    /// How long it waits, in seconds, for another program that has the file locked.
    private static let patience = 5.0

    /// Opens the file, makes it where it is not there, and brings its schema to the program's.
    /// - Parameters:
    ///   - path: the file; its folder has to be there.
    ///   - durability: when a commit is on disk.
    /// - Throws: ``StorageError/Kind/locked`` when another process uses it, ``StorageError/Kind/version`` when a later
    ///   program has used it.
    public convenience init(path: String, durability: SQLiteDurability = .full) throws(StorageError) {
        try self.init(path: path, durability: durability, patience: Self.patience, migrator: Migrator())
    }

    init(
        path: String,
        durability: SQLiteDurability = .full,
        patience: Double,
        migrator: Migrator = Migrator()
    ) throws(StorageError) {
        // By whatever name it is called, one process uses it: the lock stands beside the file itself.
        let path = DatabaseFile.resolved(path)
        let lock = try FileLock(path + ".lock")
        var file = DatabaseFile(path)
        try file.secure()
        name = path
        do {
            pool = try DatabasePool(path: path, configuration: Self.configuration(patience: patience))
            // GRDB makes it NORMAL when it switches the log on, after everything that a configuration can say.
            try pool.writeWithoutTransaction { database in
                try database.execute(sql: "PRAGMA synchronous = \(durability.rawValue.uppercased())")
            }
            try pool.write { [name] database in
                let connection = SQLiteConnection(database: database, name: name, announced: AnnouncedTopics())
                try migrator.migrate(connection)
            }
        } catch {
            throw SQLiteFailure.storageError(error, of: path)
        }
        file.remember()
        self.file = file
        self.lock = Mutex(consume lock)
    }

    /// Opens a file for reading only, whether a monitor uses it or not.
    /// - Throws: ``StorageError/Kind/version`` when its schema is not the program's.
    public init(inspecting path: String) throws(StorageError) {
        var file = DatabaseFile(path)
        file.remember()
        guard file.isThere else { throw StorageError(.unavailable, "there is no database at \(path)") }
        name = path
        do {
            var configuration = Self.configuration(patience: Self.patience)
            configuration.readonly = true
            pool = try DatabasePool(path: path, configuration: configuration)
            try pool.read { [name] database in
                let connection = SQLiteConnection(database: database, name: name, announced: AnnouncedTopics())
                try Migrator().requireCurrent(connection)
            }
        } catch {
            throw SQLiteFailure.storageError(error, of: path)
        }
        self.file = file
        lock = Mutex(nil)
    }

    private static func configuration(patience: Double) -> Configuration {
        var configuration = Configuration()
        configuration.busyMode = .timeout(patience)
        configuration.label = "shieldwatch"
        configuration.maximumReaderCount = 4
        return configuration
    }
}

// MARK: Transactions

extension SQLiteDatabase {
    /// Runs statements on one state of the file, beside a transaction that writes.
    public func read<Result: Sendable>(
        _ body: @escaping @Sendable (any SQLConnection) throws -> Result
    ) async throws -> Result {
        try await translating {
            try await pool.read { [name] database in
                try body(SQLiteConnection(database: database, name: name, announced: AnnouncedTopics()))
            }
        }
    }

    /// Runs a transaction, one at a time.
    public func write<Result: Sendable>(
        locks: [String],
        _ body: @escaping @Sendable (any SQLConnection) throws -> Result
    ) async throws -> Result {
        // There is one writer: whoever is in a transaction holds every lock.
        try file.checkThatItIsThere()
        let (result, topics) = try await translating {
            try await pool.write { [name] database in
                let announced = AnnouncedTopics()
                let connection = SQLiteConnection(database: database, name: name, announced: announced)
                return (try body(connection), announced.topics)
            }
        }
        try file.checkThatItIsThere()
        for topic in topics { signal.send(topic) }
        return result
    }

    /// Errors of the database become ours; what the body throws stays.
    private func translating<Result>(_ work: () async throws -> Result) async throws -> Result {
        do {
            return try await work()
        } catch let error where Task.isCancelled && (error is DatabaseError || error is StorageError) {
            // GRDB breaks off what a task does that is given up: that is no fault of the database.
            throw CancellationError()
        } catch let error as DatabaseError {
            throw SQLiteFailure.storageError(error, of: name)
        }
    }
}

// MARK: Processes

extension SQLiteDatabase {
    /// Does something that no other task of the process does at the same time; there is no other process.
    public func withClaim<Result: Sendable>(
        _ name: String,
        _ body: @Sendable () async throws -> Result
    ) async throws -> Result? {
        guard claimed.take(name) else { return nil }
        defer { claimed.giveBack(name) }
        return try await body()
    }

    /// The topics that transactions of this process announce.
    public func wakes() -> AsyncStream<String> { signal.stream() }

    /// Lets go of the file.
    public func close() async {
        let wasClosed = isClosed.withLock { isClosed in
            defer { isClosed = true }
            return isClosed
        }
        // GRDB hands the checkpoint of a connection that is closed to SQLite, which crashes.
        guard !wasClosed else { return }
        signal.finish()
        // The log goes into the file: GRDB ends with its readers, which cannot do that.
        try? await pool.writeWithoutTransaction { _ = try $0.checkpoint(.truncate) }
        // A reader that is still at work keeps its connection; the file is let go of with the last.
        try? pool.close()
        lock.withLock { $0 = nil }
    }
}

// MARK: Care

extension SQLiteDatabase {
    /// Looks for damage in the file, and reads everything that is in it.
    public func check() async throws -> [DatabaseProblem] {
        do {
            return try await read { connection in try SQLiteCheck(connection).problems() }
        } catch let error as StorageError where error.kind == .corrupt {
            // Damage can be such that SQLite does not even get through with looking for it.
            return [DatabaseProblem(error)]
        }
    }

    /// Writes a copy of the database as it is at this moment, while it is in use.
    /// - Parameter path: a file that is not there yet.
    public func backup(to path: String) async throws {
        try await SQLiteBackup(from: pool, name: name).write(to: path)
    }
}
