/// The monitor's memory: a database that keeps what has been committed, whatever happens to the process.
///
/// ``SQLiteDatabase`` is one file for one process; ``PostgreSQLDatabase`` is shared by any number of replicas. Whoever
/// uses it need not know which.
public protocol Database: Sendable {
    /// Runs statements that change nothing, all of them on the same state of the database.
    /// - Throws: ``StorageError``, `CancellationError`, or what the body throws.
    func read<Result: Sendable>(
        _ body: @escaping @Sendable (any SQLConnection) throws -> Result
    ) async throws -> Result

    /// Runs a transaction: when this returns, everything the body did is on disk; when it throws, nothing is.
    ///
    /// The body may run more than once, after a conflict with another transaction or a lost connection, so that it must
    /// change nothing but the database. It must not wait for anything else.
    /// - Parameter locks: names that no two transactions hold at once, in any process; held to the end. Ask for
    ///   everything that the body decides upon after it has read it.
    /// - Throws: ``StorageError``, `CancellationError`, or what the body throws. Only with
    ///   ``StorageError/Kind/commitUnknown`` may it have happened all the same.
    func write<Result: Sendable>(
        locks: [String],
        _ body: @escaping @Sendable (any SQLConnection) throws -> Result
    ) async throws -> Result

    /// Does something that one process only may do at a time, such as sending a notification, outside of transactions.
    ///
    /// Whoever holds a name gives it back when the body ends, and when the process dies, at once. Look at what is to be
    /// done again once you hold the name: somebody else may have done it just before.
    /// - Returns: nil when somebody else holds the name.
    /// - Throws: ``StorageError`` when the database does not answer, or what the body throws.
    func withClaim<Result: Sendable>(
        _ name: String,
        _ body: @Sendable () async throws -> Result
    ) async throws -> Result?

    /// The topics that transactions announce, here and in other processes. The empty topic comes first, as soon as all
    /// of them are heard, and again after a connection was lost: anything may have been announced before.
    func wakes() -> AsyncStream<String>

    /// What is wrong with the database itself; empty when nothing is.
    func check() async throws -> [DatabaseProblem]

    /// Lets go of the database. What is running is finished; whatever comes later fails.
    func close() async
}

extension Database {
    /// Runs a transaction that decides nothing upon what another one could change.
    public func write<Result: Sendable>(
        _ body: @escaping @Sendable (any SQLConnection) throws -> Result
    ) async throws -> Result {
        try await write(locks: [], body)
    }
}
