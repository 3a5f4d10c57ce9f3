import LogEntries
import Messages
import SourceText

/// What `projects.subscriptions.pull` answers.
///
/// See https://cloud.google.com/pubsub/docs/reference/rest/v1/projects.subscriptions/pull
struct PullResponse {
    /// Entries with what acknowledges them, in groups to hand over.
    private(set) var groups: [BatchGathering<String>.Group] = []

    /// Messages that hold no entry: what acknowledges each, what it is called, and why.
    private(set) var refused: [(acknowledgement: String, id: String?, reason: Message)] = []

    /// Everything that can be acknowledged.
    var acknowledgements: [String] { groups.flatMap(\.tags) + refused.map(\.acknowledgement) }

    private static let receivedMessages: JSONName = "receivedMessages"
    private static let acknowledgementID: JSONName = "ackId"
    private static let message: JSONName = "message"

    /// Reads the body of an answer; without messages it may be empty.
    init(_ body: [UInt8]) throws(ServiceFailure) {
        guard body.contains(where: { !($0 == 0x20 || 0x09...0x0D ~= $0) }) else { return }
        var tape = JSONTape()
        do throws(SyntaxError) {
            try tape.readEntry(body.span.bytes)
        } catch {
            throw ServiceFailure(.notUnderstood, "the answer to a pull is not JSON: \(error.message)")
        }
        guard let answer = tape.root(in: body.span.bytes), let list = answer.member(Self.receivedMessages) else {
            return
        }
        guard list.kind == .array else {
            throw ServiceFailure(.notUnderstood, "'receivedMessages' of the answer to a pull is no array")
        }
        try read(list)
    }

    private mutating func read(_ list: JSONValue) throws(ServiceFailure) {
        var gathering = BatchGathering<String>()
        // The values of the answer lie on a tape of their own.
        var tape = JSONTape()
        var elements = list.children
        while elements.advance() {
            let received = elements.value
            guard let acknowledgement = received.member(Self.acknowledgementID)?.text, !acknowledgement.isEmpty else {
                throw ServiceFailure(.notUnderstood, "a message of the answer to a pull has no 'ackId'")
            }
            guard let inner = received.member(Self.message) else {
                refused.append((acknowledgement, nil, "the Pub/Sub message has no 'data' with an entry"))
                continue
            }
            let message = PubSubMessage(inner, &tape)
            switch message.entry {
            case .success(let line): gathering.add(line, acknowledgement)
            case .failure(let refusal): refused.append((acknowledgement, message.id, refusal.reason))
            }
        }
        groups = gathering.groups
    }
}
