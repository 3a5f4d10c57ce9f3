import CPQ
import Dispatch
import Glibc

extension PostgreSQLLink {
    /// Waits for every result of what was sent; the first failure counts.
    func results(_ take: (OpaquePointer) throws(PostgreSQLFailure) -> Void) throws(PostgreSQLFailure) {
        if let failure = read(take).failure { throw failure }
    }

    /// What was read of the results of one statement.
    struct Reading {
        var count = 0
        /// Whether it is the end of all that was sent together.
        var isEnd = false
        var failure: PostgreSQLFailure?
    }

    /// Waits for every result of what was sent, or of the next statement of what was sent together.
    func read(_ take: (OpaquePointer) throws(PostgreSQLFailure) -> Void) -> Reading {
        var reading = Reading()
        do throws(PostgreSQLFailure) {
            try flush()
            while let result = try nextResult() {
                defer { PQclear(result) }
                reading.count += 1
                if PQresultStatus(result) == PGRES_PIPELINE_SYNC {
                    reading.isEnd = true
                } else if reading.failure == nil {
                    reading.failure = failure(result, take)
                }
            }
            if PQstatus(connection) != CONNECTION_OK { throw lost(reading.failure) }
        } catch {
            reading.failure = error
        }
        return reading
    }

    private func nextResult() throws(PostgreSQLFailure) -> OpaquePointer? {
        while PQisBusy(connection) == 1 { try receive() }
        return PQgetResult(connection)
    }

    private func failure(
        _ result: OpaquePointer,
        _ take: (OpaquePointer) throws(PostgreSQLFailure) -> Void
    ) -> PostgreSQLFailure? {
        do throws(PostgreSQLFailure) {
            try check(result)
            try take(result)
            return nil
        } catch {
            return error
        }
    }

    private func flush() throws(PostgreSQLFailure) {
        while true {
            switch PQflush(connection) {
            case 0: return
            case 1:
                try wait(for: POLLIN | POLLOUT)
                // The server may have something to say before it takes more.
                if PQconsumeInput(connection) == 0 { throw lost() }
            default: throw lost()
            }
        }
    }

    private func receive() throws(PostgreSQLFailure) {
        try wait(for: POLLIN)
        if PQconsumeInput(connection) == 0 { throw lost() }
    }

    /// Waits until something comes or goes: as long as one statement may take, and then some.
    private func wait(for events: Int32) throws(PostgreSQLFailure) {
        let deadline = DispatchTime.now() + .seconds(limits.statement + Self.grace)
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
    func lost(_ failure: PostgreSQLFailure? = nil) -> PostgreSQLFailure {
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
