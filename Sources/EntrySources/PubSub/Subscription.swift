import FoundationEssentials
import Messages

/// The requests about a subscription.
///
/// See https://cloud.google.com/pubsub/docs/reference/rest/v1/projects.subscriptions
struct Subscription: Sendable {
    /// `projects/P/subscriptions/S`.
    let name: String
    let service: GoogleService

    /// Of an answer no more is read. A message has at most 10 MB, which base64 makes 14 of.
    var answerLimit = 16 << 20

    /// A request to acknowledge may have 512 KiB.
    private static let requestLimit = 256 << 10

    private struct Pull: Encodable {
        let maxMessages: Int
    }

    private struct Acknowledge: Encodable {
        let ackIds: [String]
        var ackDeadlineSeconds: Int?
    }

    /// Waits for messages, as long as the service holds back an empty answer.
    func pull(atMost count: Int) async throws -> PullResponse {
        let body = try JSONEncoder().encode(Pull(maxMessages: count))
        let answer = try await service.post(
            Array(body),
            to: "/v1/\(name):pull",
            limit: answerLimit,
            timeout: .seconds(120)
        )
        return try PullResponse(answer)
    }

    /// Says that messages need not come again.
    func acknowledge(_ ids: [String]) async throws {
        for part in Self.parts(of: ids) {
            let body = try JSONEncoder().encode(Acknowledge(ackIds: part))
            _ = try await service.post(Array(body), to: "/v1/\(name):acknowledge")
        }
    }

    /// Says that messages are still being worked on, and must not come again for so many seconds.
    func extend(_ ids: [String], by seconds: Int) async throws {
        for part in Self.parts(of: ids) {
            let body = try JSONEncoder().encode(Acknowledge(ackIds: part, ackDeadlineSeconds: seconds))
            _ = try await service.post(Array(body), to: "/v1/\(name):modifyAckDeadline")
        }
    }

    /// As many at once as a request may hold.
    static func parts(of ids: [String]) -> [[String]] {
        var parts: [[String]] = []
        var size = 0
        for id in ids {
            size += id.utf8.count + 3
            if parts.isEmpty || size > requestLimit {
                parts.append([])
                size = id.utf8.count + 3
            }
            parts[parts.count - 1].append(id)
        }
        return parts
    }
}
