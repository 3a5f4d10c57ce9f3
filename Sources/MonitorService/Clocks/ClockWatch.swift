import LogEntries
import Logging
import ServiceLifecycle
import Storage

/// Sees to it that notifications do not wait for a time that the clock showed before it was set back.
struct ClockWatch: Service {
    let database: any Database
    let clock: @Sendable () -> Timestamp
    let logger: Logger

    private static let interval = Duration.seconds(1)

    /// So many looks at the clock to one at what waits.
    private static let looks = 10

    func run() async throws {
        await cancelWhenGracefulShutdown {
            var jump = ClockJump(clock(), at: .now)
            var isDue = false
            for look in 0... where !Task.isCancelled {
                // The clock may have been set back while nobody looked.
                if look % Self.looks == 0 { await bringForward(from: .future, &isDue) }
                try? await Task.sleep(for: Self.interval)
                if Task.isCancelled { return }
                if let distance = jump.lookBack(clock(), at: .now) {
                    let seconds = distance.components.seconds
                    logger.warning("the clock was set back", metadata: ["seconds": "\(seconds)"])
                    isDue = true
                }
                if isDue { await bringForward(from: .any, &isDue) }
            }
        }
    }

    private func bringForward(from origin: OutboxTable.WaitOrigin, _ isDue: inout Bool) async {
        let now = clock()
        do {
            try await database.write { try OutboxTable($0).bringForward(from: origin, to: now) }
            isDue = false
        } catch {
            // The database says itself what is wrong with it.
            isDue = true
        }
    }
}
