import LogEntries
import Messages
import SourceText

/// What `entries:list` answers.
struct ListResponse {
    /// An entry, and when it was logged.
    struct Entry {
        let line: EntryLine
        let timestamp: Timestamp?
    }

    private(set) var entries: [Entry] = []

    /// Why elements of the list are no entries.
    private(set) var refused: [Message] = []

    /// Asks for the next page; nil on the last one.
    private(set) var nextPageToken: String?

    private static let list: JSONName = "entries"
    private static let token: JSONName = "nextPageToken"
    private static let timestamp: JSONName = "timestamp"

    init(_ body: [UInt8]) throws(ServiceFailure) {
        var tape = JSONTape()
        do throws(SyntaxError) {
            try tape.readEntry(body.span.bytes)
        } catch {
            throw ServiceFailure(.notUnderstood, "the answer of Cloud Logging is not JSON: \(error.message)")
        }
        guard let answer = tape.root(in: body.span.bytes) else { return }
        if let token = answer.member(Self.token)?.text, !token.isEmpty { nextPageToken = token }
        guard let list = answer.member(Self.list) else { return }
        guard list.kind == .array else {
            throw ServiceFailure(.notUnderstood, "'entries' of the answer of Cloud Logging is no array")
        }
        var elements = list.children
        while elements.advance() { read(elements.value, in: body.span.bytes) }
    }

    private mutating func read(_ entry: JSONValue, in body: RawSpan) {
        guard entry.kind == .object else {
            refused.append("an element of 'entries' is no object")
            return
        }
        let bytes = body.extracting(entry.range)
        guard bytes.byteCount < EntryBatch.sizeLimit else {
            refused.append("an entry has more than \(EntryBatch.sizeLimit) bytes")
            return
        }
        let moment = entry.member(Self.timestamp)?.text.flatMap { Timestamp($0) }
        entries.append(Entry(line: EntryLine(checked: bytes), timestamp: moment))
    }
}
