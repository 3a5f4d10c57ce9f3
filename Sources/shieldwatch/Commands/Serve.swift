import ArgumentParser
import AsyncHTTPClient
import EntrySources
import IntegrityEvents
import Logging
import Messages
import MonitorConfiguration
import MonitorService
import Notifiers
import SourceText
import Storage

/// `shieldwatch serve`
struct Serve: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "serve",
        abstract: "Run the monitor: take in integrity events, keep incidents, tell people.",
        discussion: """
            Works until it is told to end by SIGTERM or SIGINT. Entries of Cloud Logging go to POST /api/v1/entries, one to a \
            line; they are answered once they are on disk. Without access rules in the configuration only this machine is \
            answered.
            """
    )

    @Option(help: "The configuration file of the monitor.", completion: .file())
    var config: String

    @OptionGroup var monitor: MonitorArguments

    func run() throws {
        Allocator.prepareForLongLife()
        let settings = try MonitorConfigurationFile.settings(config, flags: monitor.flags)
        let configuration = settings.configuration
        try checkReach(of: configuration)
        let tokens = try configuration.access.map { try MonitorConfigurationFile.tokens($0.tokens) }
        let clients = [NotifierContext.makeClient(), SourceContext.makeClient()]
        defer { _ = Blocking.wait { for client in clients { try? await client.shutdown() } } }
        let channels = try configuration.notifiers.map {
            try MonitorConfigurationFile.channel($0, of: configuration, clients[0])
        }
        try run(settings, channels, tokens, clients[1])
    }

    private func checkReach(of configuration: MonitorConfiguration) throws {
        if let problem = MonitorReview.reachProblem(of: configuration) { try Console.giveUp(problem) }
    }

    private func run(
        _ settings: MonitorSettings,
        _ channels: [NotificationChannel],
        _ tokens: WatchedFiles<TokenFile>?,
        _ client: HTTPClient
    ) throws {
        let configuration = settings.configuration
        let logger = MonitorLog.begin(configuration.log)
        let outcome = Blocking.wait { () async -> Result<Void, any Error> in
            do {
                let database = try await configuration.database.value.open()
                let surroundings = MonitorServer.Surroundings(
                    configuration,
                    database: database,
                    channels: channels,
                    tokens: tokens,
                    client: client,
                    logger: logger
                )
                let result = await Self.serve(settings, surroundings)
                await database.close()
                return result
            } catch {
                return .failure(error)
            }
        }
        switch outcome {
        case .failure(let error as StorageError)?: try Console.giveUp("\(error.message); \(error.advice)")
        case .failure(let error as FileProblem)?: try Console.giveUp(error.message)
        case .failure(let error as ListenProblem)?: try Console.giveUp(error.message)
        case .failure(let error)?: try Console.giveUp("the monitor could not go on: \("\(error)")")
        case .success?, nil: break
        }
    }

    private static func serve(
        _ settings: MonitorSettings,
        _ surroundings: MonitorServer.Surroundings
    ) async -> Result<Void, any Error> {
        do {
            return .success(try await MonitorServer(settings, in: surroundings).run())
        } catch {
            return .failure(error)
        }
    }
}
