import Storage
import Synchronization

/// Lets many wait for what the database announces, without missing what is announced between two waits.
final class WakeHub: Sendable {
    private let state = Mutex(State())

    private struct State {
        /// How often each topic was announced; the empty topic is all of them.
        var counts: [String: Int] = [:]
        var everything = 0
        /// What each waiter has seen.
        var seen: [String: Int] = [:]
        var waiters: [Int: (topic: String, continuation: CheckedContinuation<Void, Never>)] = [:]
        var next = 0

        func count(_ topic: String) -> Int { counts[topic, default: 0] + everything }
    }

    /// Takes an announcement; the empty topic stands for every one.
    func announce(_ topic: String) {
        let woken = state.withLock { state in
            if topic.isEmpty { state.everything += 1 } else { state.counts[topic, default: 0] += 1 }
            let woken = state.waiters.filter { topic.isEmpty || $0.value.topic == topic }
            for number in woken.keys { state.waiters[number] = nil }
            return woken.values.map(\.continuation)
        }
        for continuation in woken { continuation.resume() }
    }

    /// Waits for a topic: not at all if it was announced since the same waiter last waited.
    /// - Parameters:
    ///   - waiter: who waits, where several wait for one topic.
    ///   - duration: how long at most.
    /// - Returns: whether the topic was announced; false when the time is over, or the task is cancelled.
    @discardableResult
    func wait(for topic: String, as waiter: String = "", atMost duration: Duration) async -> Bool {
        let name = "\(topic) \(waiter)"
        let number = state.withLock { state -> Int? in
            let count = state.count(topic)
            defer { state.seen[name] = count }
            guard state.seen[name, default: 0] == count else { return nil }
            state.next += 1
            return state.next
        }
        guard let number else { return true }
        await withTaskCancellationHandler {
            let timer = Task {
                try? await Task.sleep(for: duration)
                self.wake(number)
            }
            await withCheckedContinuation { continuation in
                let isLate = state.withLock { state in
                    if state.count(topic) != state.seen[name, default: 0] || Task.isCancelled { return true }
                    state.waiters[number] = (topic, continuation)
                    return false
                }
                if isLate { continuation.resume() }
            }
            timer.cancel()
        } onCancel: {
            wake(number)
        }
        return state.withLock { $0.count(topic) != $0.seen[name, default: 0] }
    }

    private func wake(_ number: Int) {
        state.withLock { $0.waiters.removeValue(forKey: number) }?.continuation.resume()
    }
}
