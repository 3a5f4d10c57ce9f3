public import EntrySources
public import LogEntries
public import Logging
public import Messages
public import Notifiers
public import Storage

extension MonitorServer {
    /// What a monitor needs of the world around it.
    public struct Surroundings: Sendable {
        /// Its memory.
        public let database: any Database
        /// Through what people are told.
        public let channels: [NotificationChannel]
        /// What sources of entries need.
        public let sources: SourceContext
        /// What people are told, by language.
        public let catalogue: @Sendable (Language) -> MessageCatalogue
        /// Who may do what; nil when nobody has to say who they are.
        public let tokens: WatchedFiles<TokenFile>?
        /// Reads all inventories; throws when one cannot be read, which leaves everything as it is.
        public let inventory: @Sendable () async throws -> ListedMachines
        /// The version of the program.
        public let version: String
        /// The time.
        public let clock: @Sendable () -> Timestamp
        /// What it logs to.
        public let logger: Logger

        /// Gathers what a monitor needs.
        public init(
            database: any Database,
            channels: [NotificationChannel],
            sources: SourceContext,
            catalogue: @escaping @Sendable (Language) -> MessageCatalogue,
            tokens: WatchedFiles<TokenFile>?,
            inventory: @escaping @Sendable () async throws -> ListedMachines,
            version: String,
            clock: @escaping @Sendable () -> Timestamp,
            logger: Logger
        ) {
            self.database = database
            self.channels = channels
            self.sources = sources
            self.catalogue = catalogue
            self.tokens = tokens
            self.inventory = inventory
            self.version = version
            self.clock = clock
            self.logger = logger
        }
    }
}
