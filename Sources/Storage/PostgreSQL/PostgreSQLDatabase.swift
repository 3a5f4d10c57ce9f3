import Messages

/// A database of PostgreSQL, which any number of processes share.
///
/// It connects when it is first used, and again by itself when a connection is lost; a transaction that was cut off is
/// run again. Whether one went through whose connection was lost during the commit, the server is asked.
public final class PostgreSQLDatabase: Database {
    private let address: PostgreSQLAddress
    private let limits: PostgreSQLLimits
    private let pool: PostgreSQLPool
    private let claims: PostgreSQLSession
    private let stop = StopFlag()
    private let claimed = ClaimedNames()
    private let signal = WakeSignal(isHeard: false)
    private let listener: PostgreSQLListener

    /// Connects, and brings the schema to the program's.
    /// - Parameter uri: a connection URI; nothing of it but server, port and name is ever shown.
    /// - Throws: ``StorageError``, or `CancellationError`.
    public convenience init(uri: String, limits: PostgreSQLLimits = PostgreSQLLimits()) async throws {
        try await self.init(uri: uri, limits: limits, migrator: Migrator())
    }

    init(uri: String, limits: PostgreSQLLimits, migrator: Migrator) async throws {
        address = try PostgreSQLAddress(uri)
        self.limits = limits
        pool = PostgreSQLPool(address, limits, stop)
        claims = PostgreSQLSession(address, limits, StopFlag(parent: stop))
        listener = PostgreSQLListener(address, limits, signal)
        do {
            if try await read({ connection in try !migrator.isCurrent(connection) }) { try await migrate(migrator) }
        } catch {
            await close()
            throw error
        }
    }

    /// Brings the schema to the program's: an index of a large table takes longer than any statement may otherwise, and
    /// so does waiting for the replica that makes it.
    private func migrate(_ migrator: Migrator) async throws {
        var patient = limits
        (patient.connections, patient.statement) = (1, max(limits.statement, limits.migration))
        let pool = PostgreSQLPool(address, patient, stop)
        do {
            _ = try await transact(.write(locks: [Migrator.lock]), in: pool) { connection in
                try migrator.migrate(connection)
            }
        } catch {
            await pool.close()
            throw error
        }
        await pool.close()
    }

    /// Connects for looking only.
    /// - Throws: ``StorageError/Kind/version`` when the schema is not the program's.
    public init(inspecting uri: String, limits: PostgreSQLLimits = PostgreSQLLimits()) async throws {
        address = try PostgreSQLAddress(uri)
        self.limits = limits
        pool = PostgreSQLPool(address, limits, stop)
        claims = PostgreSQLSession(address, limits, StopFlag(parent: stop))
        listener = PostgreSQLListener(address, limits, signal)
        do {
            try await read { connection in try Migrator().requireCurrent(connection) }
        } catch {
            await close()
            throw error
        }
    }
}

// MARK: Transactions

extension PostgreSQLDatabase {
    /// Runs statements on one state of the database.
    public func read<Result: Sendable>(
        _ body: @escaping @Sendable (any SQLConnection) throws -> Result
    ) async throws -> Result {
        try await transact(.read, in: pool, body)
    }

    /// Runs a transaction, again if it has to be.
    public func write<Result: Sendable>(
        locks: [String],
        _ body: @escaping @Sendable (any SQLConnection) throws -> Result
    ) async throws -> Result {
        try await transact(.write(locks: locks), in: pool, body)
    }

    private func transact<Result: Sendable>(
        _ mode: TransactionMode,
        in pool: PostgreSQLPool,
        _ body: @escaping @Sendable (any SQLConnection) throws -> Result
    ) async throws -> Result {
        var retry = Retry(patience: limits.patience)
        while true {
            try Task.checkCancellation()
            let outcome = await pool.withSession { session in await session.transact(mode, body) }
            switch outcome {
            case .committed(let result, let untold)?:
                await tell(untold)
                return result
            case .unknown(let transaction, let result, let untold)?:
                guard try await wasCommitted(transaction) else { continue }
                await tell(untold)
                return result
            case .failed(let error, let isConnectionLost)?:
                let isConflict = (error as? StorageError)?.kind == .conflict
                guard error is StorageError, isConflict || isConnectionLost, Self.mayPass(error) else { throw error }
                guard try await retry.wait() else { throw error }
            case nil: throw StorageError(.unavailable, "\(address) has been closed")
            }
        }
    }

    /// Tells what could not be told behind a commit. Where that fails, too, those of this process know at least; the others
    /// look from time to time.
    private func tell(_ topics: [String]) async {
        if topics.isEmpty { return }
        let isTold = await pool.withSession { session in (try? await session.tell(topics)) != nil }
        if isTold != true { for topic in topics { signal.send(topic) } }
    }

    private static func mayPass(_ error: any Error) -> Bool { (error as? StorageError)?.isPassing == true }

    /// What became of a transaction whose commit nobody answered.
    private func wasCommitted(_ transaction: String) async throws -> Bool {
        var retry = Retry(patience: limits.patience)
        repeat {
            switch await pool.withSession({ session in try? await session.status(of: transaction) }) {
            case "committed"??: return true
            case "aborted"??: return false
            default: continue
            }
        } while try await retry.wait()
        throw StorageError(.commitUnknown, "\(address) does not say what became of a transaction")
    }
}

// MARK: Processes

extension PostgreSQLDatabase {
    /// Does something that no other process does at the same time.
    ///
    /// A lock of the session says so, no transaction: one that stayed open for as long as a receiver hangs would keep
    /// the server from cleaning up, and who follows reports from seeing them.
    public func withClaim<Result: Sendable>(
        _ name: String,
        _ body: @Sendable () async throws -> Result
    ) async throws -> Result? {
        // The server lets one session take a lock twice: within the process it is ours to see to.
        guard claimed.take(name) else { return nil }
        defer { claimed.giveBack(name) }
        let key = AdvisoryLock.key("claim", name)
        return try await withTaskCancellationHandler {
            guard try await take(key) else { return nil }
            do {
                let result = try await body()
                await claims.releaseLock(key)
                return result
            } catch {
                await claims.releaseLock(key)
                throw error
            }
        } onCancel: {
            // Who is told to end does not wait for a server that says nothing.
            claims.giveUp(after: Self.closing)
        }
    }

    private func take(_ key: Int64) async throws -> Bool {
        var retry = Retry(patience: limits.patience)
        while true {
            do throws(PostgreSQLFailure) {
                return try await claims.takeLock(key)
            } catch {
                let error = error.storageError(of: address.description)
                guard error.isPassing, try await retry.wait() else { throw error }
            }
        }
    }

    /// The topics that transactions of all processes announce.
    public func wakes() -> AsyncStream<String> { signal.stream() }

    /// How long what is running may take to end.
    private static let closing = Duration.seconds(1)

    /// Closes every connection. What the server does not answer by then is given up.
    public func close() async {
        listener.close()
        signal.finish()
        let timer = Task { [stop] in
            try await Task.sleep(for: Self.closing)
            stop.set()
        }
        await pool.close()
        await claims.close()
        timer.cancel()
    }
}

// MARK: Care

extension PostgreSQLDatabase {
    /// Reads everything that is there. Damage below the tables is for the server's own tools (`pg_amcheck`).
    public func check() async throws -> [DatabaseProblem] {
        try await read { connection in try ContentCheck(connection).problems() }
    }
}
