import LogEntries
import Messages
import SourceText

/// What Pub/Sub posts to a push endpoint: one message with one entry.
///
/// `{"message":{"data":"BASE64","messageId":"…","attributes":{…}},"subscription":"projects/P/subscriptions/S"}`, see
/// https://cloud.google.com/pubsub/docs/push#receive_push
public struct PushEnvelope: Hashable, Sendable {
    /// The entry as NDJSON: one line with its line feed.
    public let entry: [UInt8]

    /// What Pub/Sub calls the message; nil where it does not say.
    public let messageID: String?

    /// The subscription that the message comes from, as the sender says; nil where it does not.
    public let subscription: String?

    /// The largest body that need be read, in bytes: a message of 10 MB in base64, with what is around it.
    public static let sizeLimit = 16 << 20

    private static let message: JSONName = "message"
    private static let subscription: JSONName = "subscription"

    /// Reads the body of a request.
    /// - Throws: ``PushRefusal`` that is `malformed` or `tooLarge`.
    public init(_ body: RawSpan) throws(PushRefusal) {
        guard body.byteCount <= Self.sizeLimit else {
            throw PushRefusal(.tooLarge, "a pushed message has at most \(Self.sizeLimit) bytes")
        }
        var tape = JSONTape()
        do throws(SyntaxError) {
            try tape.readEntry(body)
        } catch {
            throw PushRefusal(
                .malformed,
                "the body is not a JSON object: \(error.message), at byte \(error.range.lowerBound)"
            )
        }
        guard let object = tape.root(in: body), let inner = object.member(Self.message), inner.kind == .object else {
            throw PushRefusal(.malformed, "the body has no 'message' as Pub/Sub pushes it; is payload unwrapping on?")
        }
        var entries = JSONTape()
        let message = PubSubMessage(inner, &entries)
        messageID = message.id
        subscription = object.member(Self.subscription)?.text
        switch message.entry {
        case .success(let line): entry = line.bytes
        case .failure(let refusal): throw PushRefusal(.malformed, refusal.reason)
        }
    }
}
