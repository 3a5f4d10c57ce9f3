import Messages

/// Lets work take so long and no longer.
enum Deadline {
    /// Runs work, and cancels it at the deadline.
    static func run<Value: Sendable>(
        _ limit: Duration,
        _ work: @escaping @Sendable () async throws(DeliveryFailure) -> Value
    ) async throws(DeliveryFailure) -> Value {
        let first = await withTaskGroup(of: Result<Value, DeliveryFailure>?.self) { group in
            group.addTask {
                do throws(DeliveryFailure) {
                    return .success(try await work())
                } catch {
                    return .failure(error)
                }
            }
            group.addTask {
                try? await Task.sleep(for: limit)
                return nil
            }
            defer { group.cancelAll() }
            return await group.next() ?? nil
        }
        guard let first else {
            throw DeliveryFailure(.retry(after: nil), "no answer within \(limit.components.seconds) seconds")
        }
        return try first.get()
    }
}
