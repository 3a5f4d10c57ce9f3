import LogEntries
import Logging
import Storage

/// What the database holds that is still to be done: after a start, what the processes before left.
struct UnfinishedWork: Hashable, Sendable {
    /// How many reports and other events are to be judged.
    let reports: Int

    /// The notifications that are to be sent, by channel.
    let notifications: [OutboxCounts]

    /// Reads it.
    init(_ connection: any SQLConnection) throws {
        reports = try JudgeProgress(connection).waiting(connection)
        notifications = try OutboxTable(connection).counts().filter { $0.pending > 0 }
    }

    /// Says what is taken up, and what nobody takes up.
    /// - Parameter channels: the names of those that there are.
    func log(to logger: Logger, channels: Set<String>) {
        let known = notifications.filter { channels.contains($0.channel) }
        if reports == 0, known.isEmpty {
            logger.info("nothing was left undone")
        } else {
            var metadata: Logger.Metadata = ["reports": "\(reports)"]
            let waiting = known.map { "\($0.channel) \($0.pending)" }
            if !waiting.isEmpty { metadata["notifications"] = "\(waiting.joined(separator: ", "))" }
            if let oldest = known.compactMap(\.oldestPending).min() { metadata["oldest"] = "\(oldest)" }
            logger.notice("what was left undone is taken up", metadata: metadata)
        }
        for counts in notifications where !channels.contains(counts.channel) {
            logger.warning(
                "notifications wait for a channel that the configuration does not name, and are given up after a day",
                metadata: ["channel": "\(counts.channel)", "notifications": "\(counts.pending)"]
            )
        }
    }
}
