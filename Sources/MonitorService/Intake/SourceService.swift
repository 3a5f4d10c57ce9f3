import EntrySources
import LogEntries
import Logging
import MonitorConfiguration
import ServiceLifecycle
import Storage

/// Takes in what one source gives, for as long as the process lives.
struct SourceService: Service {
    let source: EntrySource
    let context: SourceContext
    let database: any Database
    let reception: EntryReception
    let logger: Logger

    /// How long a source is left alone after the database could not say where to go on.
    private static let pause = Duration.seconds(1)

    func run() async throws {
        await cancelWhenGracefulShutdown {
            while !Task.isCancelled {
                do {
                    try await read()
                    break
                } catch is CancellationError {
                    return
                } catch {
                    logger.log(failure: error, "a source cannot be read", ["source": "\(source.name)"])
                    try? await Task.sleep(for: Self.pause)
                }
            }
        }
        // Standard input ends; the others go on, and so does the monitor.
        try? await gracefulShutdown()
    }

    private func read() async throws {
        let name = source.name
        let position = try await database.read { try MetaTable($0).value(EntryIntake.Mark.key(name)) }
        try await EntrySourceFactory.reader(of: source, in: context).run(from: position) { batch in
            try await deliver(batch)
        }
    }

    private func deliver(_ batch: EntryBatch) async throws {
        var message = EntryMessageReader()
        message.feed(batch.entries.span.bytes)
        message.finish()
        let received = message.received
        let mark = batch.position.map { EntryIntake.Mark(source: source.name, position: $0) }
        let duplicates = try await reception.store(message.takeEvents(), mark: mark)
        tell(of: received.rejected)
        reception.note(received, duplicates: duplicates, from: source.name)
    }

    private func tell(of rejected: [RejectedEntry]) {
        for entry in rejected.prefix(10) {
            logger.warning(
                "an entry cannot be taken",
                metadata: ["source": "\(source.name)", "line": "\(entry.line)", "reason": "\(entry.error)"]
            )
        }
    }
}
