import Logging
import ServiceLifecycle

/// Does something again and again, for as long as the process lives. What fails is logged and done again the next time.
struct Periodic: Service {
    /// What it does, for the log.
    let name: String
    let interval: Duration
    /// How long after the start it is done for the first time.
    var delay: Duration?
    let logger: Logger
    let work: @Sendable () async throws -> Void

    func run() async throws {
        await cancelWhenGracefulShutdown {
            var pause = delay ?? interval
            while !Task.isCancelled {
                try? await Task.sleep(for: pause)
                if Task.isCancelled { return }
                pause = interval
                do {
                    try await work()
                } catch {
                    logger.log(failure: error, "what is done regularly failed", ["work": "\(name)"])
                }
            }
        }
    }
}
