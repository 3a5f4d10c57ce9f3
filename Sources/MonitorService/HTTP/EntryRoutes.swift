import EntrySources
import HTTPTypes
import Hummingbird
import LogEntries
import MonitorConfiguration
import NIOCore
import Storage

/// Takes in entries that are sent to the monitor.
struct EntryRoutes: RouteGroup {
    let reception: EntryReception

    /// How many events are stored at a time while a message is read.
    private static let portion = 1_000

    func add(to router: Router<MonitorContext>) {
        router.post("api/v1/entries") { request, _ in try await entries(request) }
        router.post("api/v1/pubsub") { request, _ in try await push(request) }
    }

    // MARK: Many entries

    private struct Taken: Encodable {
        let accepted: Int
        let duplicates: Int
        let rejected: [RejectedEntry]
    }

    private func entries(_ request: Request) async throws -> Response {
        var message = EntryMessageReader()
        var duplicates = 0
        for try await part in request.body {
            message.feed(part)
            // A few packed bytes can be very many.
            guard message.byteCount <= IntakeOperations.entriesLimit else {
                throw tooLarge(IntakeOperations.entriesLimit)
            }
            if message.received.events.count >= Self.portion { duplicates += try await store(message.takeEvents()) }
        }
        message.finish()
        duplicates += try await store(message.takeEvents())
        let received = message.received
        let taken = Taken(
            accepted: received.takenCount - duplicates,
            duplicates: duplicates,
            rejected: received.rejected
        )
        reception.note(received, duplicates: duplicates, from: EntrySource.interface)
        return try JSONResponse.make(taken, status: .accepted)
    }

    // MARK: One entry

    private func push(_ request: Request) async throws -> Response {
        var message = EntryMessageReader()
        var (size, body) = (0, [UInt8]())
        for try await part in request.body {
            size += part.readableBytes
            guard size <= IntakeOperations.pushLimit else { throw tooLarge(IntakeOperations.pushLimit) }
            body += part.readableBytesView
        }
        do throws(PushRefusal) {
            let entry = try PushEnvelope(body.span.bytes).entry
            message.feed(entry.span.bytes)
        } catch {
            throw ProblemResponse(refusing: error)
        }
        message.finish()
        // Pub/Sub sends again whatever is not answered with success: only what can never be taken is refused.
        if let rejected = message.received.rejected.first { throw ProblemResponse(.badRequest, rejected.error) }
        guard message.received.takenCount > 0 else {
            throw ProblemResponse(.badRequest, "The message holds no entry of Cloud Logging.")
        }
        let duplicates = try await store(message.takeEvents())
        reception.note(message.received, duplicates: duplicates, from: EntrySource.interface)
        return Response(status: .noContent)
    }

    // MARK: Storing

    private func store(_ events: [ReceivedEvent]) async throws -> Int {
        do {
            return try await reception.store(events)
        } catch is IntakeIsFull {
            throw ProblemResponse(
                .serviceUnavailable,
                "More comes than can be stored at the moment; send it again.",
                headers: [.retryAfter: "1"]
            )
        }
    }

    private func tooLarge(_ limit: Int) -> ProblemResponse {
        ProblemResponse(.contentTooLarge, "A message has at most \(limit) bytes; send several.")
    }
}

extension EntryMessageReader {
    /// Takes the next part of a request.
    mutating func feed(_ part: ByteBuffer) {
        part.withUnsafeReadableBytes { feed($0.bytes) }
    }
}

extension ProblemResponse {
    /// What is wrong with a push message.
    init(refusing refusal: PushRefusal) {
        // A status that is only a number has no words, and a problem's title is its status in words.
        let status: HTTPResponse.Status =
            switch refusal.kind {
            case .malformed: .badRequest
            case .unauthenticated: .unauthorized
            case .forbidden: .forbidden
            case .tooLarge: .contentTooLarge
            case .unavailable: .serviceUnavailable
            }
        self.init(status, "\(refusal.reason)")
    }
}
