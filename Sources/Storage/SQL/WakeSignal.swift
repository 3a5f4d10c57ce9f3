import Synchronization

/// Everybody in this process who waits for topics.
final class WakeSignal: Sendable {
    private struct State {
        var next = 0
        var listeners: [Int: AsyncStream<String>.Continuation] = [:]
        var isHeard: Bool
        var isFinished = false
    }

    private let state: Mutex<State>

    /// - Parameter isHeard: whether everything that is announced is heard from the beginning.
    init(isHeard: Bool) { state = Mutex(State(isHeard: isHeard)) }

    /// The empty topic as soon as everything that is announced is heard, and the topics from then on. Nothing is lost
    /// while a listener is busy, but for repetitions beyond a few hundred: any one of them tells it to look.
    func stream() -> AsyncStream<String> {
        AsyncStream(bufferingPolicy: .bufferingNewest(256)) { continuation in
            let number = state.withLock { state -> Int? in
                guard !state.isFinished else { return nil }
                state.next += 1
                state.listeners[state.next] = continuation
                // Whoever comes late would otherwise wait for what has been said before.
                if state.isHeard { continuation.yield("") }
                return state.next
            }
            guard let number else { return continuation.finish() }
            continuation.onTermination = { [weak self] _ in self?.remove(number) }
        }
    }

    /// Says that from now on everything is heard, and that something may have been missed before.
    func begin() {
        let listeners = state.withLock { state in
            state.isHeard = true
            return Array(state.listeners.values)
        }
        for listener in listeners { listener.yield("") }
    }

    /// Notes that announcements are missed until ``begin()``.
    func interrupt() { state.withLock { $0.isHeard = false } }

    func send(_ topic: String) {
        let listeners = state.withLock { Array($0.listeners.values) }
        for listener in listeners { listener.yield(topic) }
    }

    func finish() {
        let listeners = state.withLock { state in
            state.isFinished = true
            return Array(state.listeners.values)
        }
        for listener in listeners { listener.finish() }
    }

    private func remove(_ number: Int) { state.withLock { $0.listeners[number] = nil } }
}
