import AsyncHTTPClient
import EntrySources
import LogEntries
import Logging
import MonitorConfiguration
import MonitorService
import Notifiers
import Reporting
import Storage

extension MonitorServer.Surroundings {
    /// What a monitor needs that runs in this process.
    /// - Parameters:
    ///   - client: who asks the sources.
    ///   - clock: the time; of this machine unless a story is told.
    init(
        _ configuration: MonitorConfiguration,
        database: any Database,
        channels: [NotificationChannel],
        tokens: WatchedFiles<TokenFile>?,
        client: HTTPClient,
        logger: Logger,
        clock: @escaping @Sendable () -> Timestamp = { .now }
    ) {
        self.init(
            database: database,
            channels: channels,
            sources: Self.sources(client, logger),
            catalogue: { .catalogue(for: $0) },
            tokens: tokens,
            inventory: {
                defer { Allocator.giveBack() }
                return try InventoryLoad(configuration.inventory.map(\.file)).machines
            },
            version: Version.text,
            clock: clock,
            logger: logger
        )
    }

    /// What sources need; what they have to say goes to the log.
    private static func sources(_ client: HTTPClient, _ logger: Logger) -> SourceContext {
        SourceContext(client: client, userAgent: "shieldwatch/\(Version.text)", now: { .now }) { remark in
            let level: Logger.Level = remark.kind == .movedOn ? .notice : .warning
            logger.log(level: level, "\("\(remark.text)")", metadata: ["source": "\(remark.source)"])
        }
    }
}
