import HTTPTypes
import Hummingbird
import NIOCore
import ServiceLifecycle
import Storage
import Synchronization

/// Tells open pages that something has changed (server-sent events, HTML Standard, section 9.2).
///
/// What has changed is not said: the page asks for itself again, with the rights of who looks.
struct EventRoutes: RouteGroup {
    let database: any Database
    /// How many pages are told at once; the others show what changed when they are loaded again.
    var limit = 200
    /// What keeps proxies from closing a connection on which nothing is said.
    var heartbeat = Duration.seconds(15)
    /// Of many changes in a short time one is told.
    var pause = Duration.seconds(1)

    func add(to router: Router<MonitorContext>) {
        let connections = ConnectionCount(limit: limit)
        router.get("events") { _, _ in
            guard connections.enter() else {
                throw ProblemResponse(
                    .serviceUnavailable,
                    "Too many pages are open; this one shows what changes when it is loaded again.",
                    headers: [.retryAfter: "60"]
                )
            }
            return response(connections)
        }
    }

    private func response(_ connections: ConnectionCount) -> Response {
        // It is let go of when the body is, whether or not it was ever written.
        let place = ConnectionPlace(connections)
        return Response(
            status: .ok,
            headers: [.contentType: "text/event-stream", HTTPField.Name("X-Accel-Buffering") ?? .via: "no"],
            body: ResponseBody { writer in
                defer { withExtendedLifetime(place) {} }
                try await writer.write(ByteBuffer(string: "retry: 5000\n\n"))
                try await send(to: &writer)
                try await writer.finish(nil)
            }
        )
    }

    private enum Signal { case changed, silent }

    /// Writes until the browser goes away or the monitor ends.
    private func send(to writer: inout any ResponseBodyWriter) async throws {
        let (signals, continuation) = AsyncStream.makeStream(of: Signal.self, bufferingPolicy: .bufferingNewest(1))
        let (wakes, heartbeat) = (database.wakes(), heartbeat)
        try await withThrowingTaskGroup(of: Void.self) { group in
            group.addTask {
                // The first says only that it listens by now; the page has been loaded a moment ago.
                for await _ in wakes.dropFirst() { continuation.yield(.changed) }
                continuation.finish()
            }
            group.addTask {
                while (try? await Task.sleep(for: heartbeat)) != nil { continuation.yield(.silent) }
            }
            for await signal in signals.cancelOnGracefulShutdown() { try await say(signal, to: &writer) }
            group.cancelAll()
        }
    }

    private func say(_ signal: Signal, to writer: inout any ResponseBodyWriter) async throws {
        switch signal {
        case .changed:
            try await writer.write(ByteBuffer(string: "event: change\ndata: {}\n\n"))
            try await Task.sleep(for: pause)
        case .silent: try await writer.write(ByteBuffer(string: ": still here\n\n"))
        }
    }
}

/// How many connections are told.
final class ConnectionCount: Sendable {
    private let count = Mutex(0)
    private let limit: Int

    init(limit: Int) { self.limit = limit }

    /// Takes a place, if there is one.
    func enter() -> Bool {
        count.withLock { count in
            guard count < limit else { return false }
            count += 1
            return true
        }
    }

    func leave() { count.withLock { $0 -= 1 } }
}

/// A place that was taken; given back when nobody holds it any more.
private final class ConnectionPlace: Sendable {
    private let count: ConnectionCount

    init(_ count: ConnectionCount) { self.count = count }

    deinit { count.leave() }
}
