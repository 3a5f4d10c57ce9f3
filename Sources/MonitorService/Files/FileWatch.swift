import ServiceLifecycle

/// Looks at watched files again and again, until the service is stopped.
struct FileWatch: Service {
    /// The time between two looks, wherever files are watched.
    static let interval = Duration.seconds(30)

    let interval: Duration
    let look: @Sendable () -> Void

    func run() async {
        await cancelWhenGracefulShutdown {
            repeat { look() } while (try? await Task.sleep(for: interval)) != nil
        }
    }
}
