import AsyncHTTPClient
import Logging
import Messages
import MonitorConfiguration
import Notifiers
import Reporting
import ServiceLifecycle
import UnixSignals

/// One run of the demonstration: a monitor, and what happens to it. Nothing is left behind, however it ends.
struct Demonstration: Service {
    let scan: ScanReport
    let address: ListenAddress
    let language: Language
    let isOnce: Bool

    private var printer: DemoPrinter { DemoPrinter(catalogue: .catalogue(for: language)) }

    /// Runs it until it is over, or interrupted.
    func perform() async throws {
        var group = ServiceGroupConfiguration(
            services: [.init(service: self, successTerminationBehavior: .gracefullyShutdownGroup)],
            gracefulShutdownSignals: [.sigterm, .sigint],
            logger: Logger(label: "shieldwatch", factory: SwiftLogNoOpLogHandler.init)
        )
        group.maximumGracefulShutdownDuration = .seconds(8)
        try await ServiceGroup(configuration: group).run()
    }

    /// Begins once signals are caught, so that the folder is removed whenever they come.
    func run() async throws {
        let folder = try DemoFolder()
        let client = NotifierContext.makeClient()
        let outcome: Result<Void, any Error>
        do {
            try folder.write(DemoFleet.before)
            try await run(in: folder, DemoClient(client: client, address: address))
            outcome = .success(())
        } catch {
            outcome = .failure(error)
        }
        try? await client.shutdown()
        folder.remove()
        try outcome.get()
    }

    private func run(in folder: DemoFolder, _ client: DemoClient) async throws {
        let inbox = DemoInbox()
        let monitor = try DemoMonitor(
            in: folder,
            at: address,
            speaking: language,
            telling: inbox,
            client: client.client
        )
        let story = DemoStory(
            scan: scan,
            folder: folder,
            client: client,
            inbox: inbox,
            isOnce: isOnce,
            printer: printer
        )
        let outcome = await Self.outcome(of: monitor, story)
        await monitor.close()
        try outcome.get()
    }

    /// Whichever ends first ends the other.
    private static func outcome(of monitor: DemoMonitor, _ story: DemoStory) async -> Result<Void, any Error> {
        let services = [monitor, story].map { (service: any Service) in
            ServiceGroupConfiguration.ServiceConfiguration(
                service: service,
                successTerminationBehavior: .gracefullyShutdownGroup,
                failureTerminationBehavior: .gracefullyShutdownGroup
            )
        }
        let logger = Logger(label: "shieldwatch", factory: SwiftLogNoOpLogHandler.init)
        let configuration = ServiceGroupConfiguration(services: services, logger: logger)
        do {
            return .success(try await ServiceGroup(configuration: configuration).run())
        } catch {
            return .failure(error)
        }
    }
}
