import CPQ
import Glibc

/// One connection to the server, made when it is needed. It blocks, and belongs to one thread at a time.
final class PostgreSQLLink {
    let address: PostgreSQLAddress
    let limits: PostgreSQLLimits
    let stop: StopFlag

    /// How long it waits for the server at a time, in milliseconds, before it looks whether it is to stop.
    static let interval = UInt64(250)

    /// Seconds beyond the server's own limit before it is taken for dead.
    static let grace = 5

    private(set) var connection: OpaquePointer?
    var statements = PreparedStatements()

    init(_ address: PostgreSQLAddress, _ limits: PostgreSQLLimits, _ stop: StopFlag = StopFlag()) {
        self.address = address
        self.limits = limits
        self.stop = stop
    }

    deinit { PQfinish(connection) }

    var isOpen: Bool { connection != nil }

    /// The file descriptor to wait for notifications on.
    var socket: Int32 { PQsocket(connection) }

    func close() {
        PQfinish(connection)
        connection = nil
        statements = PreparedStatements()
    }

    func openIfNeeded() throws(PostgreSQLFailure) {
        if connection != nil { return }
        // Defaults stand before the URI, which overrides them; what stands behind overrides it.
        let options: [(String, String)] = [
            ("connect_timeout", "\(limits.connecting)"), ("application_name", "shieldwatch"),
            ("keepalives_idle", "30"), ("keepalives_interval", "10"), ("keepalives_count", "3"),
            ("dbname", address.uri), ("client_encoding", "UTF8"),
        ]
        connection = Self.connect(options)
        guard PQstatus(connection) == CONNECTION_OK else { throw refused() }
        PQsetNoticeProcessor(connection, { _, _ in }, nil)
        PQsetnonblocking(connection, 1)
        do throws(PostgreSQLFailure) {
            try setUp()
        } catch {
            // One that has no limits must not be taken for one that is ready.
            close()
            throw error
        }
    }

    /// libpq 15 gives no SQLSTATE when a connection does not come about. What only a person can mend is told by the
    /// server's words, as far as they are English, and need not be tried again.
    private func refused() -> PostgreSQLFailure {
        let failure = lost()
        let isFinal = Self.finalRefusals.contains(where: failure.reason.contains)
        return PostgreSQLFailure(state: isFinal ? "28000" : nil, reason: failure.reason, isConnectionLost: true)
    }

    private static let finalRefusals = [
        "password authentication failed", "no password supplied", "no pg_hba.conf entry", "\" does not exist",
    ]

    private static func connect(_ options: [(String, String)]) -> OpaquePointer? {
        let keywords = options.map { strdup($0.0) } + [nil]
        let values = options.map { strdup($0.1) } + [nil]
        defer { for text in keywords + values { free(text) } }
        return keywords.map { UnsafePointer($0) }.withUnsafeBufferPointer { keywords in
            values.map { UnsafePointer($0) }.withUnsafeBufferPointer { values in
                PQconnectdbParams(keywords.baseAddress, values.baseAddress, 1)
            }
        }
    }

    /// What every connection needs: limits, commits that are on disk when they return, and no more processes for
    /// statements that are short.
    private func setUp() throws(PostgreSQLFailure) {
        guard PQserverVersion(connection) >= 130_000 else { throw unsuited("PostgreSQL 13 or later is needed") }
        guard PQparameterStatus(connection, "server_encoding").map({ String(cString: $0) }) == "UTF8" else {
            throw unsuited("the encoding of the database is not UTF8")
        }
        try command(
            """
            SET statement_timeout = \(limits.statement * 1_000);
            SET idle_in_transaction_session_timeout = \(limits.statement * 2_000);
            SET max_parallel_workers_per_gather = 0;
            SELECT set_config('synchronous_commit', 'on', false) WHERE current_setting('synchronous_commit') = 'off'
            """
        )
    }

    private func unsuited(_ reason: String) -> PostgreSQLFailure {
        close()
        return PostgreSQLFailure(state: "28000", reason: reason, isConnectionLost: false)
    }
}

// MARK: Notifications

extension PostgreSQLLink {
    /// Waits a while for notifications and answers their payloads.
    func notifications(waiting milliseconds: Int32) throws(PostgreSQLFailure) -> [String] {
        var descriptor = pollfd(fd: socket, events: Int16(POLLIN), revents: 0)
        if poll(&descriptor, 1, milliseconds) > 0, PQconsumeInput(connection) == 0 { throw lost() }
        var payloads: [String] = []
        while let notification = PQnotifies(connection) {
            if let payload = notification.pointee.extra { payloads.append(String(cString: payload)) }
            PQfreemem(notification)
        }
        return payloads
    }
}
