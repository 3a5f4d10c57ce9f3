/// The order in which reports and other events can be followed by their numbers, however many transactions store some
/// at once.
///
/// PostgreSQL gives numbers before transactions commit: a lower one can appear after a higher one, and whoever follows
/// by number would miss it. So each transaction that stores says how far the numbers had come when it began, as a shared
/// lock whose key is that number; it keeps nobody waiting and is gone with the transaction, however that ends. Whoever
/// follows goes no further than the least of them.
public struct ArrivalOrder {
    private let connection: any SQLConnection

    /// The order in a transaction.
    public init(_ connection: any SQLConnection) { self.connection = connection }

    /// Says that this transaction stores reports or other events; before it stores the first one.
    ///
    /// Where it stores both, the events come first: whoever may read its reports may read its events then, since the
    /// statements here ask for the number of the reports first.
    public func begin() throws(StorageError) {
        guard connection.dialect == .postgresql else { return }
        _ = try connection.rows(Self.beginning)
    }

    /// How far what is stored can be followed now.
    ///
    /// What is read up to there has to be read after this, in a transaction that writes: there each statement sees what
    /// was committed before it.
    public func horizon() throws(StorageError) -> Horizon {
        guard connection.dialect == .postgresql else { return Horizon() }
        // First how far the numbers are, then who is still at it: whoever begins between the two gets higher ones.
        var numbers: [Int64: Int64] = [:]
        for row in try connection.rows(Self.lastNumbers) { numbers[try row.integer(0)] = try row.integer(1) }
        let last = numbers
        for row in try connection.rows(Self.numbersAtBeginnings) {
            let tag = try row.integer(0)
            numbers[tag] = min(numbers[tag] ?? 0, try row.integer(1))
        }
        return Horizon(
            reports: numbers[Followed.reports.tag] ?? 0,
            events: numbers[Followed.events.tag] ?? 0,
            holdsBack: numbers != last
        )
    }

    /// The last numbers behind which nothing lower can appear any more.
    public struct Horizon: Hashable, Sendable {
        /// That of a report.
        public var reports = Int64.max
        /// That of another event.
        public var events = Int64.max
        /// Whether there are higher numbers: what has them may be there already, and is not announced again.
        public var holdsBack = false
    }
}

// MARK: Statements

extension ArrivalOrder {
    /// The tables that are followed, in the order in which they are asked for their numbers, each with what its locks
    /// begin with: 16 bits of 64, the number has the rest.
    enum Followed: CaseIterable {
        case reports
        case events

        var tag: Int64 {
            switch self {
            case .reports: 0x5352
            case .events: 0x5345
            }
        }
    }

    private static let tags = Followed.allCases.map { "\($0.tag)" }.joined(separator: ", ")

    private static let tables = Followed.allCases.map { "(\($0.tag)::bigint, '\($0)')" }.joined(separator: ", ")

    private static let lastNumber =
        "COALESCE(pg_sequence_last_value(pg_get_serial_sequence(name, 'sequence')::regclass), 0)"

    private static let beginning = """
        SELECT pg_advisory_xact_lock_shared((tag << 48) | \(lastNumber)) FROM (VALUES \(tables)) AS followed(tag, name)
        """

    private static let lastNumbers = "SELECT tag, \(lastNumber) FROM (VALUES \(tables)) AS followed(tag, name)"

    /// A key of 64 bits stands in two columns (https://www.postgresql.org/docs/13/view-pg-locks.html).
    private static let numbersAtBeginnings = """
        SELECT classid::bigint >> 16, MIN(((classid::bigint & 65535) << 32) | objid::bigint) FROM pg_locks
        WHERE locktype = 'advisory' AND objsubid = 1
        AND database = (SELECT oid FROM pg_database WHERE datname = current_database())
        AND classid::bigint >> 16 IN (\(tags)) GROUP BY 1
        """
}
