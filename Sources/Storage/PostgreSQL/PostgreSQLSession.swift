/// One connection and the queue that it blocks.
actor PostgreSQLSession {
    private let executor: QueueExecutor
    private let link: PostgreSQLLink
    private nonisolated let stop: StopFlag

    nonisolated var unownedExecutor: UnownedSerialExecutor { executor.asUnownedSerialExecutor() }

    init(_ address: PostgreSQLAddress, _ limits: PostgreSQLLimits, _ stop: StopFlag = StopFlag()) {
        self.stop = stop
        executor = QueueExecutor("shieldwatch.postgresql")
        link = PostgreSQLLink(address, limits, stop)
    }

    /// What became of a transaction.
    enum Outcome<Result: Sendable>: Sendable {
        /// It is on disk; what nobody could be told of it.
        case committed(Result, untold: [String])
        /// Nothing of it is.
        case failed(any Error, isConnectionLost: Bool)
        /// The connection was lost while it was being committed; the number by which the server knows it.
        case unknown(transaction: String, Result, untold: [String])
    }

    /// Runs a transaction, once.
    func transact<Result: Sendable>(
        _ mode: TransactionMode,
        _ body: @Sendable (any SQLConnection) throws -> Result
    ) -> Outcome<Result> {
        do {
            try link.openIfNeeded()
            let number = try begin(mode)
            let announced = AnnouncedTopics()
            let result = try body(PostgreSQLConnection(link: link, announced: announced))
            return try commit(number, announced.topics, result)
        } catch {
            return abort(error)
        }
    }

    /// Begins, and learns the number by which the server knows a transaction that writes, in one round trip.
    private func begin(_ mode: TransactionMode) throws(PostgreSQLFailure) -> String {
        let number = try link.command(mode.begin) ?? ""
        let keys = mode.lockKeys
        if !keys.isEmpty {
            let list = "{" + keys.map(String.init).joined(separator: ",") + "}"
            let sql = "SELECT pg_advisory_xact_lock(key) FROM unnest(?1::bigint[]) AS key"
            _ = try link.execute(SQLStatement(sql, [.text(list)]))
        }
        return number
    }

    /// Commits, and tells what was announced behind it: a transaction that tells something waits for all others that do
    /// until it is on disk, so that they could not be written together.
    private func commit<Result>(
        _ number: String,
        _ topics: [String],
        _ result: Result
    ) throws(PostgreSQLFailure) -> Outcome<Result> {
        let commit = TransactionMode.commit
        do throws(PostgreSQLFailure) {
            let told = try link.execute(commit + topics.map(Self.notification), deciding: commit.count)
            return .committed(result, untold: Array(topics.dropFirst(told.count - commit.count)))
        } catch {
            guard error.isConnectionLost, !number.isEmpty else { throw error }
            return .unknown(transaction: number, result, untold: topics)
        }
    }

    private static func notification(_ topic: String) -> SQLStatement {
        SQLStatement("SELECT pg_notify('\(PostgreSQLListener.channel)', ?1)", [.text(topic)])
    }

    /// Tells what has been announced, with no transaction around it.
    func tell(_ topics: [String]) throws(PostgreSQLFailure) {
        try link.openIfNeeded()
        try link.execute(topics.map(Self.notification))
    }

    private func abort<Result>(_ error: any Error) -> Outcome<Result> {
        let failure = error as? PostgreSQLFailure
        let wasOpen = link.isOpen
        if wasOpen {
            do throws(PostgreSQLFailure) { try link.command("ROLLBACK") } catch { link.close() }
        }
        let kind = failure?.kind ?? (error as? StorageError)?.kind
        // A server that became a standby stays one for this connection.
        if kind == .readOnly { link.close() }
        let lost = !wasOpen || failure?.isConnectionLost == true
        return .failed(failure?.storageError(of: link.address.description) ?? error, isConnectionLost: lost)
    }

    /// What became of a transaction: `committed`, `aborted` or `in progress`; nil when the server does not know.
    func status(of transaction: String) throws(PostgreSQLFailure) -> String? {
        try link.openIfNeeded()
        return try link.command("SELECT pg_xact_status('\(transaction)'::xid8)")
    }

    /// Takes a name for this connection.
    func takeLock(_ key: Int64) throws(PostgreSQLFailure) -> Bool {
        stop.clear()
        try link.openIfNeeded()
        return try link.command("SELECT pg_try_advisory_lock(\(key))") == "t"
    }

    /// Gives a name back; after a loss of the connection there is nothing to give back.
    func releaseLock(_ key: Int64) {
        guard link.isOpen else { return }
        do throws(PostgreSQLFailure) { try link.command("SELECT pg_advisory_unlock(\(key))") } catch { link.close() }
    }

    /// Gives up what the server does not answer within a time. Names that were taken are given back by that.
    nonisolated func giveUp(after time: Duration) {
        Task { [stop] in
            try await Task.sleep(for: time)
            stop.set()
        }
    }

    func close() { link.close() }
}
