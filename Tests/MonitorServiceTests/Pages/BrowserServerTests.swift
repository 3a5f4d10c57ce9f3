import Foundation
import Hummingbird
import MonitorConfiguration
import ServiceLifecycle
import SourceText
import Storage
import TestSupport
import Testing
import UnixSignals

@testable import MonitorService

/// Keeps the pages of the small fleet up for `Tests/browser`, for as long as it is asked to.
@Suite struct BrowserServerTests {
    private static let port = ProcessInfo.processInfo.environment["SHIELDWATCH_PAGES_PORT"].flatMap(Int.init)

    @Test(.enabled(if: port != nil))
    func staysUpUntilTheBrowserIsDone() async throws {
        let store = try PageStore.read()
        let (database, now) = (try await store.database(), store.moment)
        let text = try PackageFolder.text("Fixtures/pages/fleet/shieldwatch.yaml")
        let configuration = try MonitorConfiguration(SourceFile(path: "shieldwatch.yaml", text: text))
        let settings = try MonitorSettings(configuration, environment: [:])
        let server = PageServer(database: database, settings: settings.rows) { now }
        let application = Application(
            router: server.router,
            configuration: .init(address: .hostname("127.0.0.1", port: Self.port ?? 0))
        )
        let group = ServiceGroup(
            services: [application],
            gracefulShutdownSignals: [.sigterm, .sigint],
            logger: application.logger
        )
        try await group.run()
        let audit = try await database.read { try $0.rows("SELECT action FROM audit", []) }
        #expect(!audit.isEmpty, "the browser changed nothing")
    }
}
