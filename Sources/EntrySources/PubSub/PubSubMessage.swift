import LogEntries
import Messages

/// A message of Pub/Sub that has to hold an entry.
///
/// See https://cloud.google.com/pubsub/docs/reference/rest/v1/PubsubMessage
struct PubSubMessage {
    /// What Pub/Sub calls it; nil where it does not say.
    let id: String?

    /// The entry, or why there is none.
    let entry: Result<EntryLine, EntryLine.Refusal>

    private static let data: JSONName = "data"

    /// The names of the identifier. Push messages carry both.
    private static let identifiers: [JSONName] = ["messageId", "message_id"]

    init(_ message: JSONValue, _ tape: inout JSONTape) {
        id = message.member(Self.identifiers[0])?.text ?? message.member(Self.identifiers[1])?.text
        do throws(EntryLine.Refusal) {
            entry = .success(try Self.entry(message.member(Self.data)?.text, &tape))
        } catch {
            entry = .failure(error)
        }
    }

    private static func entry(_ data: String?, _ tape: inout JSONTape) throws(EntryLine.Refusal) -> EntryLine {
        guard let data, !data.isEmpty else {
            throw EntryLine.Refusal(reason: "the Pub/Sub message has no 'data' with an entry")
        }
        guard let bytes = Base64.decode(data) else {
            throw EntryLine.Refusal(reason: "the 'data' of the Pub/Sub message is not base64")
        }
        return try EntryLine(bytes.span.bytes, &tape)
    }
}
