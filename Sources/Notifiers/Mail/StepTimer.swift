import NIOCore
import OutboundHTTP
import Synchronization

/// Closes a connection when a step takes too long, which ends whatever waits for it.
final class StepTimer: Sendable {
    private let fired = Mutex(false)
    private let scheduled: Mutex<Scheduled<Void>?> = Mutex(nil)

    init(_ channel: any Channel, _ limit: Duration) {
        let task = channel.eventLoop.scheduleTask(in: .nanoseconds(limit.wholeNanoseconds)) { [weak self] in
            self?.fired.withLock { $0 = true }
            channel.close(promise: nil)
        }
        scheduled.withLock { $0 = task }
    }

    var hasFired: Bool { fired.withLock { $0 } }

    func cancel() { scheduled.withLock { $0?.cancel() } }
}
