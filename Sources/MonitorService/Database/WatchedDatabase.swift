import LogEntries
import Logging
import Storage
import Synchronization

/// A database with an eye on it: what it does not do is counted, and logged once a minute instead of each time. Whoever
/// waits for it can be cancelled.
final class WatchedDatabase: Database {
    private let base: any Database
    private let logger: Logger
    private let noteError: @Sendable () -> Void
    private let trouble = Mutex(DatabaseTrouble())

    /// Watches a database.
    /// - Parameter noteError: counts a failure.
    init(_ base: any Database, logger: Logger, noteError: @escaping @Sendable () -> Void) {
        self.base = base
        self.logger = logger
        self.noteError = noteError
    }

    func read<Result: Sendable>(
        _ body: @escaping @Sendable (any SQLConnection) throws -> Result
    ) async throws -> Result {
        try await watching(.reading) { [base] in try await base.read(body) }
    }

    func write<Result: Sendable>(
        locks: [String],
        _ body: @escaping @Sendable (any SQLConnection) throws -> Result
    ) async throws -> Result {
        try await watching(.writing) { [base] in try await base.write(locks: locks, body) }
    }

    func withClaim<Result: Sendable>(
        _ name: String,
        _ body: @Sendable () async throws -> Result
    ) async throws -> Result? {
        do {
            let result = try await base.withClaim(name) { () async throws -> Result in
                do {
                    return try await body()
                } catch {
                    throw FailedWork(error: error)
                }
            }
            noteSuccess(of: .claiming)
            return result
        } catch let failure as FailedWork {
            throw failure.error
        } catch let error as StorageError {
            note(error, in: .claiming)
            throw error
        }
    }

    func wakes() -> AsyncStream<String> { base.wakes() }

    func check() async throws -> [DatabaseProblem] { try await base.check() }

    func close() async { await base.close() }

    /// An error of what was done with a claim, which is none of the claim.
    private struct FailedWork: Error {
        let error: any Error
    }
}

// MARK: What is noted

extension WatchedDatabase {
    private func watching<Result: Sendable>(
        _ use: DatabaseTrouble.Use,
        _ work: @escaping @Sendable () async throws -> Result
    ) async throws -> Result {
        do {
            let result = try await Interruption.value(of: work)
            noteSuccess(of: use)
            return result
        } catch let error as StorageError {
            note(error, in: use)
            throw error
        }
    }

    private func note(_ error: StorageError, in use: DatabaseTrouble.Use) {
        // That is about what was to be stored, and not about the database.
        guard error.kind != .tooLarge else { return }
        noteError()
        log(trouble.withLock { $0.note(error, in: use, at: .now) })
    }

    private func noteSuccess(of use: DatabaseTrouble.Use) {
        log(trouble.withLock { $0.noteSuccess(of: use, at: .now) })
    }

    private func log(_ remark: DatabaseTrouble.Remark?) {
        switch remark {
        case .begun(let error, let times)?:
            let fields: Logger.Metadata = ["error": "\(error)", "kind": "\(error.kind.rawValue)", "times": "\(times)"]
            logger.error("the database does not do what it is asked for", metadata: fields)
        case .over(let time)?:
            logger.notice("the database works again", metadata: ["after": "\(time.components.seconds) s"])
        case nil: break
        }
    }
}

// MARK: Whether it works

extension WatchedDatabase {
    /// Why nothing can be kept or looked up at the moment; nil when it can.
    ///
    /// A database that takes nothing in may still be read, and a transaction that writes nothing succeeds without any room
    /// on the disk: after a failure a small thing is written to see whether it is over.
    /// - Parameter patience: how long it may take to say something.
    func obstacle(at now: Timestamp, within patience: Duration = .seconds(5)) async -> String? {
        let isWritten = trouble.withLock { $0.failure(of: .writing) } != nil
        do {
            let answer: Void? = try await Interruption.value(within: patience) { [self] in
                if isWritten { try await write { try MetaTable($0).set(Self.probe, to: "\(now)") } }
                _ = try await read { try MetaTable($0).value(Self.probe) }
            }
            guard answer == nil else { return nil }
            let known = trouble.withLock { $0.failure(of: .writing) ?? $0.failure(of: .reading) }
            return known.map(Self.sentence) ?? "The database has not answered for \(patience.components.seconds) s"
        } catch {
            return Self.sentence(error)
        }
    }

    private static func sentence(_ error: any Error) -> String { "The database does not answer: \(error)" }

    /// The name under which something is written to see whether it can be.
    private static let probe = "probe"
}
