import LogEntries
import Logging
import Storage

/// Gives up what waits for channels that are there no more.
struct OrphanedNotifications: Sendable {
    let database: any Database
    let channels: Set<String>
    let logger: Logger

    /// How long it waits, in seconds: the configuration may get its channel back, and other processes may have it.
    private static let patience: Int64 = 86_400

    /// Gives up what is old enough.
    func giveUp(at now: Timestamp) async throws {
        let channels = channels
        let moment = now.advanced(by: .seconds(-Self.patience))
        let given = try await database.write { connection in
            let table = OutboxTable(connection)
            let orphaned = try table.counts().filter { $0.pending > 0 && !channels.contains($0.channel) }
            return try orphaned.map { ($0.channel, try table.giveUp(through: $0.channel, before: moment, at: now)) }
        }
        for (channel, count) in given where count > 0 {
            logger.error(
                "notifications are given up: the configuration does not name their channel",
                metadata: ["channel": "\(channel)", "notifications": "\(count)"]
            )
        }
    }
}
