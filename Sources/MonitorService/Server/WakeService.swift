import ServiceLifecycle
import Storage

/// Passes on what the database announces.
struct WakeService: Service {
    let database: any Database
    let hub: WakeHub

    func run() async throws {
        for await topic in database.wakes().cancelOnGracefulShutdown() { hub.announce(topic) }
        // The stream ends with the database only; a service that ends early would end all.
        try? await gracefulShutdown()
    }
}
