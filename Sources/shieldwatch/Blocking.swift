import Dispatch
import Synchronization

/// The bridge from commands, which run on a thread of their own, to what can only be waited for.
enum Blocking {
    private final class Box<Result: Sendable>: Sendable {
        let value = Mutex<Result?>(nil)
    }

    /// Waits for work; nil never comes, as the work stores its result before it says that it is done.
    static func wait<Result: Sendable>(for work: @escaping @Sendable () async -> Result) -> Result? {
        let box = Box<Result>()
        let done = DispatchSemaphore(value: 0)
        Task.detached {
            let result = await work()
            box.value.withLock { $0 = result }
            done.signal()
        }
        done.wait()
        return box.value.withLock { $0 }
    }
}
