import Messages

/// What is put around entries: the answer of `entries:list`, and the messages of Pub/Sub, pushed or pulled.
///
/// See https://cloud.google.com/logging/docs/reference/v2/rest/v2/entries/list,
/// https://cloud.google.com/pubsub/docs/push#receive_push and
/// https://cloud.google.com/pubsub/docs/reference/rest/v1/projects.subscriptions/pull
enum EntryWrapping {
    /// Where an entry lies, or what it is.
    enum Part {
        case range(Range<Int>)
        case bytes([UInt8])
        case fault(Message)
    }

    /// The fields of LogEntry, one of which an entry begins with.
    private static let entryFields = [
        "apphub", "apphubDestination", "apphubSource", "errorGroups", "httpRequest", "insertId", "jsonPayload",
        "labels",
        "logName", "metadata", "operation", "otel", "protoPayload", "receiveTimestamp", "resource", "severity",
        "sourceLocation", "spanId", "split", "textPayload", "timestamp", "trace", "traceSampled",
    ].map { Array($0.utf8) }

    /// Whether an object may be a wrapper: it is none when its first member is one of an entry, so that entries cost
    /// next to nothing.
    static func mayBegin(_ bytes: RawSpan) -> Bool {
        bytes.withUnsafeBytes { bytes in
            // Entries begin with these letters and most without a blank.
            if bytes.count > 2, bytes[0] == UInt8(ascii: "{"), bytes[1] == UInt8(ascii: "\"") {
                switch bytes[2] {
                case UInt8(ascii: "i"), UInt8(ascii: "j"), UInt8(ascii: "l"), UInt8(ascii: "p"), UInt8(ascii: "t"):
                    return false
                default: break
                }
            }
            let rest = bytes.drop(while: isSpace)
            guard rest.first == UInt8(ascii: "{") else { return false }
            let first = rest.dropFirst().drop(while: isSpace)
            guard first.first == UInt8(ascii: "\"") else { return false }
            let name = first.dropFirst().prefix(32).prefix { $0 != UInt8(ascii: "\"") }
            return !entryFields.contains { $0.elementsEqual(name) }
        }
    }

    private static func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || 0x09...0x0D ~= byte }

    // MARK: What is inside

    private static let logName: JSONName = "logName"
    private static let entries: JSONName = "entries"
    private static let receivedMessages: JSONName = "receivedMessages"
    private static let message: JSONName = "message"
    private static let data: JSONName = "data"

    /// The members that only something around entries has.
    private static let others: [JSONName] = [
        "nextPageToken", "subscription", "deliveryAttempt", "ackId",
    ]

    /// The entries within; nil for an object that is an entry itself.
    static func entries(of object: JSONValue) -> [Part]? {
        guard object.member(logName) == nil else { return nil }
        if let list = object.member(entries) { return elements(of: list, entries) { .range($0.range) } }
        if let list = object.member(receivedMessages) {
            return elements(of: list, receivedMessages) { received in
                guard let inner = received.member(message) else { return unknown }
                return entry(in: inner)
            }
        }
        if let inner = object.member(message), inner.kind == .object {
            // An entry that lacks the name of its log may have a member of that name, too.
            return inner.member(data) == nil && isLikeEntry(object) ? nil : [entry(in: inner)]
        }
        return isNoEntry(object) ? noEntry(object) : nil
    }

    private static func elements(
        of list: JSONValue,
        _ name: JSONName,
        _ part: (JSONValue) -> Part
    ) -> [Part] {
        guard list.kind != .null else { return [] }
        let wanted: Message = "an array"
        guard list.kind == .array else {
            return [.fault("'\(name.text)' is \(kind(of: list)), where \(wanted) belongs")]
        }
        var parts: [Part] = []
        var elements = list.children
        while elements.advance() { parts.append(part(elements.value)) }
        return parts
    }

    private static func entry(in message: JSONValue) -> Part {
        guard let data = message.member(data), let text = data.text else {
            return .fault("the Pub/Sub message has no 'data' with an entry")
        }
        guard let bytes = Base64.decode(text) else { return .fault("the 'data' of the Pub/Sub message is not base64") }
        return .bytes(bytes)
    }

    private static func isLikeEntry(_ object: JSONValue) -> Bool {
        var members = object.children
        while members.advance() {
            let name = members.name.text ?? ""
            if entryFields.contains(where: { $0.elementsEqual(name.utf8) }) { return true }
        }
        return false
    }

    private static func isNoEntry(_ object: JSONValue) -> Bool {
        others.contains { object.member($0) != nil }
    }

    /// The answer that there are no more entries has neither entries nor anything but a token.
    private static func noEntry(_ object: JSONValue) -> [Part] {
        object.count == 1 && object.member(others[0]) != nil ? [] : [unknown]
    }

    private static var unknown: Part {
        .fault("this wraps an entry in a way that is not known; give the entries themselves")
    }

    private static func kind(of value: JSONValue) -> Message {
        switch value.kind {
        case .null: "null"
        case .bool: "true or false"
        case .number: "a number"
        case .text: "a text"
        case .array: "an array"
        case .object: "an object"
        }
    }
}
