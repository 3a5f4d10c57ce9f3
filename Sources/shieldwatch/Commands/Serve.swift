import ArgumentParser
import AsyncHTTPClient
import Glibc
import IntegrityEvents
import LogEntries
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

    @Option(help: "The database, in place of the configuration's: sqlite:PATH or postgresql://…")
    var database: String?

    @Option(help: "Where to listen, in place of the configuration's: HOST:PORT")
    var listen: String?

    func run() throws {
        let configuration = try configuration()
        let tokens = try configuration.access.map { try MonitorConfigurationFile.tokens($0.tokens) }
        let client = NotifierContext.makeClient()
        defer { _ = Blocking.wait { try? await client.shutdown() } }
        let channels = try configuration.notifiers.map {
            try MonitorConfigurationFile.channel($0, of: configuration, client)
        }
        // What cannot be read at the start would be missed by all that follows.
        _ = try inventory(configuration)
        var logger = Logger(label: "shieldwatch") { _ in StreamLogHandler.standardError(label: "shieldwatch") }
        logger.logLevel = .info
        try run(configuration, channels, tokens, logger)
    }

    private func configuration() throws -> MonitorConfiguration {
        let location = try database.map { text in
            guard let location = DatabaseLocation(text) else {
                throw UsageError("A database is sqlite:PATH or postgresql://…, not what was given.")
            }
            return location
        }
        let address = try listen.map { text in
            guard let address = ListenAddress(text) else {
                throw UsageError("--listen takes HOST:PORT, not '\(text)'.")
            }
            return address
        }
        let configuration = try MonitorConfigurationFile.load(config)
            .overridden(listen: address, database: location)
        guard configuration.access != nil || configuration.listen.value.isLoopback else {
            try Console.giveUp(
                """
                \(configuration.listen.value.description) can be reached from other machines: set 'access' in \(config), or \
                listen on 127.0.0.1
                """
            )
        }
        return configuration
    }

    private func inventory(_ configuration: MonitorConfiguration) throws -> [NodeRecord] {
        do {
            return try InventoryLoad(configuration.inventory.map(\.file)).records
        } catch {
            try Console.giveUp(error.reason)
        }
    }

    private func run(
        _ configuration: MonitorConfiguration,
        _ channels: [NotificationChannel],
        _ tokens: TokenFile?,
        _ logger: Logger
    ) throws {
        let outcome = Blocking.wait { () async -> Result<Void, any Error> in
            do {
                let database = try await configuration.database.value.open()
                let surroundings = MonitorServer.Surroundings(
                    database: database,
                    channels: channels,
                    tokens: tokens,
                    inventory: { try InventoryLoad(configuration.inventory.map(\.file)).records },
                    version: Version.text,
                    clock: { .now },
                    logger: logger
                )
                let result: Result<Void, any Error>
                do {
                    result = .success(try await MonitorServer(configuration, in: surroundings).run())
                } catch {
                    result = .failure(error)
                }
                await database.close()
                return result
            } catch {
                return .failure(error)
            }
        }
        switch outcome {
        case .failure(let error as StorageError)?: try Console.giveUp("\(error.message); \(error.advice)")
        case .failure(let error)?: try Console.giveUp("the monitor could not go on: \("\(error)")")
        case .success?, nil: break
        }
    }
}

/// The machines that files list, all of them or none: a fleet of which a part cannot be read must not look smaller.
struct InventoryLoad {
    let records: [NodeRecord]

    /// Why a file could not be read.
    struct Failure: Error, CustomStringConvertible {
        let reason: Message
        var description: String { "\(reason)" }
    }

    init(_ files: [String]) throws(Failure) {
        var reading = InventoryReading()
        for file in files {
            if let fault = reading.add(file: file) { throw Failure(reason: fault) }
        }
        records = reading.inventory.sorted
    }
}

extension DatabaseLocation {
    /// Opens the database for work.
    func open() async throws -> any Database {
        switch self {
        case .sqlite(let path): try SQLiteDatabase(path: path)
        case .postgresql(let uri): try await PostgreSQLDatabase(uri: uri)
        }
    }
}

extension Timestamp {
    /// The time of this machine.
    static var now: Timestamp {
        var time = timespec()
        clock_gettime(CLOCK_REALTIME, &time)
        return Timestamp(seconds: Int64(time.tv_sec), nanoseconds: Int32(time.tv_nsec))
    }
}
