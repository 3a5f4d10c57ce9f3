/// Lets whoever waits for work leave it, though the work itself cannot be interrupted.
enum Interruption {
    /// Does work in a task of its own, which ends whatever becomes of who waits for it.
    /// - Throws: `CancellationError` as soon as the waiting task is cancelled; what comes of the work nobody hears then.
    static func value<Value: Sendable>(
        of work: @escaping @Sendable () async throws -> Value
    ) async throws -> Value {
        let (stream, end) = AsyncThrowingStream<Value, any Error>.makeStream()
        Task {
            do {
                end.yield(try await work())
                end.finish()
            } catch {
                end.finish(throwing: error)
            }
        }
        for try await value in stream { return value }
        throw CancellationError()
    }

    /// Waits for work no longer than a limit.
    /// - Returns: nil when it took longer.
    static func value<Value: Sendable>(
        within limit: Duration,
        of work: @escaping @Sendable () async throws -> Value
    ) async throws -> Value? {
        try await withThrowingTaskGroup(of: Value?.self) { group in
            group.addTask { try await work() }
            group.addTask {
                try await Task.sleep(for: limit)
                return nil
            }
            defer { group.cancelAll() }
            return try await group.next() ?? nil
        }
    }
}
