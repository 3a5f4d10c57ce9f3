import AsyncHTTPClient
import Logging
import Messages
import MonitorConfiguration
import MonitorService
import Notifiers
import ServiceLifecycle
import SourceText
import Storage

/// The monitor of the demonstration: the server that `serve` runs, with a configuration that stands in no file.
struct DemoMonitor: Service {
    private let server: MonitorServer
    private let database: any Database

    /// - Parameters:
    ///   - inbox: where the person on call is told.
    ///   - client: who asks the sources, of which there are none.
    init(
        in folder: DemoFolder,
        at address: ListenAddress,
        speaking language: Language,
        telling inbox: DemoInbox,
        client: HTTPClient
    ) throws {
        let clock = DemoClock()
        let settings = try Self.settings(folder, address, language)
        let configuration = settings.configuration
        let context = MonitorConfigurationFile.context(configuration, client) { message in
            inbox.take(message)
            return true
        }
        database = try SQLiteDatabase(path: folder.database)
        let surroundings = MonitorServer.Surroundings(
            configuration,
            database: database,
            channels: try configuration.notifiers.map { try NotifierRegistry.channel($0, in: context) },
            tokens: nil,
            client: client,
            logger: MonitorLog.begin(configuration.log),
            clock: clock.now
        )
        server = try MonitorServer(settings, in: surroundings)
    }

    func run() async throws { try await server.run() }

    /// Ends the work with the database.
    func close() async { await database.close() }

    private static func settings(
        _ folder: DemoFolder,
        _ address: ListenAddress,
        _ language: Language
    ) throws -> MonitorSettings {
        let text = """
            listen: "\(address)"
            database: "sqlite:\(folder.database)"
            language: \(language.rawValue)
            inventory:
              - {file: "\(folder.inventory)", refresh: 1s}
            notifiers:
              - {name: on-call, kind: stdout}
            log: {level: warning}
            """
        let configuration = try MonitorConfiguration(SourceFile(path: "shieldwatch demo", text: text))
        return try MonitorSettings(configuration, environment: [:])
    }
}
