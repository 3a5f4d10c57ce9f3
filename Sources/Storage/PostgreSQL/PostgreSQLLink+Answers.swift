import CPQ
import Dispatch
import Glibc

extension PostgreSQLLink {
    /// Waits for every result of what was sent; the first failure counts.
    func results(_ take: (OpaquePointer) throws(PostgreSQLFailure) -> Void) throws(PostgreSQLFailure) {
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
        case PGRES_COMMAND_OK, PGRES_TUPLES_OK, PGRES_EMPTY_QUERY, PGRES_PIPELINE_SYNC: return
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
