import CPQ
import Dispatch
import Glibc
import Messages

/// One connection to the server, made when it is needed. It blocks, and belongs to one thread at a time.
final class PostgreSQLLink {
    let address: PostgreSQLAddress
    let limits: PostgreSQLLimits
    private let stop: StopFlag

    /// How long it waits for the server at a time, in milliseconds, before it looks whether it is to stop.
    private static let interval = UInt64(250)

    /// Seconds beyond the server's own limit before it is taken for dead.
    private static let grace = 5

    private var connection: OpaquePointer?
    private var statements = PreparedStatements()

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

// MARK: Statements

extension PostgreSQLLink {
    /// Runs statements without parameters and answers the first value of the last rows, as text.
    @discardableResult
    func command(_ sql: String) throws(PostgreSQLFailure) -> String? {
        guard PQsendQuery(connection, sql) == 1 else { throw lost() }
        var value: String?
        try results { result throws(PostgreSQLFailure) in
            if PQntuples(result) > 0, let text = PQgetvalue(result, 0, 0) { value = String(cString: text) }
        }
        return value
    }

    /// Runs a statement with parameters, which is prepared once and kept.
    func execute(_ sql: String, _ parameters: [SQLValue]) throws(PostgreSQLFailure) -> (rows: [SQLRow], changed: Int) {
        let name = try prepared(sql)
        let sent = PostgreSQLParameters.with(parameters) { values, lengths, formats in
            PQsendQueryPrepared(connection, name, Int32(parameters.count), values, lengths, formats, 1)
        }
        guard sent == 1 else { throw lost() }
        var answer: (rows: [SQLRow], changed: Int) = ([], 0)
        try results { result throws(PostgreSQLFailure) in
            answer.rows = try PostgreSQLResult(result).rows()
            answer.changed = PQcmdTuples(result).flatMap { Int(String(cString: $0)) } ?? 0
        }
        return answer
    }

    private func prepared(_ sql: String) throws(PostgreSQLFailure) -> String {
        if let name = statements.name(of: sql) { return name }
        if statements.isFull {
            try command("DEALLOCATE ALL")
            statements = PreparedStatements()
        }
        let name = statements.nextName
        guard PQsendPrepare(connection, name, PlaceholderTranslation.postgreSQL(sql), 0, nil) == 1 else { throw lost() }
        try results { _ throws(PostgreSQLFailure) in }
        statements.add(name, for: sql)
        return name
    }
}

// MARK: Answers

extension PostgreSQLLink {
    /// Waits for every result of what was sent; the first failure counts.
    private func results(_ take: (OpaquePointer) throws(PostgreSQLFailure) -> Void) throws(PostgreSQLFailure) {
        let deadline = DispatchTime.now() + .seconds(limits.statement + Self.grace)
        var failure: PostgreSQLFailure?
        try flush(until: deadline)
        while true {
            while PQisBusy(connection) == 1 { try receive(until: deadline) }
            guard let result = PQgetResult(connection) else { break }
            defer { PQclear(result) }
            do throws(PostgreSQLFailure) {
                if failure == nil { try check(result) }
                if failure == nil { try take(result) }
            } catch {
                failure = error
            }
        }
        if PQstatus(connection) != CONNECTION_OK { throw lost(failure) }
        if let failure { throw failure }
    }

    private func flush(until deadline: DispatchTime) throws(PostgreSQLFailure) {
        while true {
            switch PQflush(connection) {
            case 0: return
            case 1:
                try wait(for: POLLIN | POLLOUT, until: deadline)
                // The server may have something to say before it takes more.
                if PQconsumeInput(connection) == 0 { throw lost() }
            default: throw lost()
            }
        }
    }

    private func receive(until deadline: DispatchTime) throws(PostgreSQLFailure) {
        try wait(for: POLLIN, until: deadline)
        if PQconsumeInput(connection) == 0 { throw lost() }
    }

    private func wait(for events: Int32, until deadline: DispatchTime) throws(PostgreSQLFailure) {
        var descriptor = pollfd(fd: socket, events: Int16(events), revents: 0)
        while true {
            let (now, end) = (DispatchTime.now().uptimeNanoseconds, deadline.uptimeNanoseconds)
            guard now < end, !stop.isSet else { throw silent() }
            let ready = poll(&descriptor, 1, Int32(min((end - now) / 1_000_000 + 1, Self.interval)))
            if ready > 0 { return }
            if ready < 0, errno != EINTR { throw lost() }
        }
    }

    private func check(_ result: OpaquePointer) throws(PostgreSQLFailure) {
        switch PQresultStatus(result) {
        case PGRES_COMMAND_OK, PGRES_TUPLES_OK, PGRES_EMPTY_QUERY: return
        default:
            // 68 is 'D', the field of the primary message; 67 is 'C', that of SQLSTATE (postgres_ext.h).
            let message = PQresultErrorField(result, Int32(UInt8(ascii: "M"))).map { String(cString: $0) }
            let state = PQresultErrorField(result, Int32(UInt8(ascii: "C"))).map { String(cString: $0) }
            throw PostgreSQLFailure(
                state: state,
                reason: address.redacted(message ?? "no reason given"),
                isConnectionLost: false
            )
        }
    }

    /// What libpq says about a connection that is gone; the connection is closed.
    private func lost(_ failure: PostgreSQLFailure? = nil) -> PostgreSQLFailure {
        let reason = PQerrorMessage(connection).map { String(cString: $0) } ?? ""
        close()
        return PostgreSQLFailure(
            state: failure?.state,
            reason: failure?.reason ?? address.redacted(reason),
            isConnectionLost: true
        )
    }

    private func silent() -> PostgreSQLFailure {
        close()
        return PostgreSQLFailure(state: nil, reason: "no answer in time", isConnectionLost: true)
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
