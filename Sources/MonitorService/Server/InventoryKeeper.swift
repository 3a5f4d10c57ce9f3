import IntegrityEvents
import LogEntries
import Logging
import Metrics
import ServiceLifecycle
import Storage

/// Keeps the list of machines as the files have it: reads them when the monitor starts, and again and again.
///
/// Files that cannot be read keep nobody from working: what the database has of the machines stays. Why they cannot is
/// said once, and again when there is another reason, until they can.
actor InventoryKeeper: Service {
    private let store: InventoryStore
    private let database: any Database
    private let interval: Duration?
    private let errors: Counter
    private let logger: Logger
    private let read: @Sendable () async throws -> ListedMachines
    private var trouble = InventoryTrouble()
    private var omission = InventoryTrouble()
    private var emptiness = InventoryTrouble()

    /// Files that cannot be read are tried so often at least.
    private static let patience = Duration.seconds(60)

    /// - Parameters:
    ///   - store: where machines are kept.
    ///   - interval: how often the files are read; nil when that is done once.
    ///   - read: reads all files; throws when one cannot be read, whose machines would look gone otherwise.
    init(
        _ store: InventoryStore,
        in database: any Database,
        every interval: Duration?,
        metrics: any MetricsFactory,
        logger: Logger,
        read: @escaping @Sendable () async throws -> ListedMachines
    ) {
        self.store = store
        self.database = database
        self.interval = interval
        self.logger = logger
        self.read = read
        errors = MonitorMetric.inventoryErrors.counter(in: metrics)
        errors.increment(by: 0)
    }

    func run() async throws {
        await cancelWhenGracefulShutdown {
            while let pause = await self.pause {
                try? await Task.sleep(for: pause)
                if Task.isCancelled { return }
                do {
                    try await self.refresh()
                } catch {
                    if Task.isCancelled { return }
                    self.logger.log(failure: error, "the inventory cannot be stored")
                }
            }
        }
        // Who has nothing to read any more stays all the same: a service that ends is taken for one that failed.
        try? await gracefulShutdown()
    }

    /// How long until the next look; nil when everything has been read that is to be.
    private var pause: Duration? {
        trouble.isThere ? min(interval ?? Self.patience, Self.patience) : interval
    }

    /// Reads the files, and takes in what they say; logs why they cannot be read, if that is so.
    /// - Throws: `StorageError` when it cannot be stored.
    func refresh() async throws {
        let listed: ListedMachines
        do {
            listed = try await read()
        } catch {
            try await note("\(error)")
            return
        }
        try await store.save(listed.inventory)
        tell(of: listed)
    }

    private func tell(of listed: ListedMachines) {
        if listed.inventory.count > 0 {
            _ = emptiness.end()
        } else if emptiness.note("") {
            logger.warning("the inventory lists no machine: boots are compared with no others")
        }
        if trouble.end() {
            logger.notice("the inventory can be read again", metadata: ["machines": "\(listed.inventory.count)"])
        }
        if let first = listed.firstOmission {
            guard omission.note("\(listed.omissions) \(first)") else { return }
            logger.warning(
                "part of the inventory cannot be used",
                metadata: ["parts": "\(listed.omissions)", "first": "\(first)"]
            )
        } else if omission.end() {
            logger.notice("all of the inventory can be used again")
        }
    }

    private func note(_ reason: String) async throws {
        errors.increment()
        guard trouble.note(reason) else { return }
        let known = try await database.read { try InventoryTable($0).count() }
        let text: Logger.Message =
            known > 0
            ? "the inventory cannot be read: the machines stay as they were known"
            : "the inventory cannot be read and no machine is known: boots are compared with no others until it can"
        logger.error(text, metadata: ["error": "\(reason)", "machines": "\(known)"])
    }
}
