import JSONSyntax
import Messages
import SourceText

/// Finds the entries in what is put around them: the answer of `entries:list`, and the messages of Pub/Sub.
///
/// See https://cloud.google.com/logging/docs/reference/v2/rest/v2/entries/list and
/// https://cloud.google.com/pubsub/docs/push#receive_push
enum EntryWrapper {
    private static let limits = JSONReader.Limits(depth: 128)

    /// The members that such an object begins with, and no entry has.
    private static let names = [
        "entries", "nextPageToken", "message", "subscription", "deliveryAttempt", "ackId",
    ]

    private static let selection = JSONSelection.members([
        "entries": .members(["logName"]), "message": .members(["data"]), "logName": .shape,
    ])

    /// Whether an object begins like a wrapper; its first member tells, so that entries cost nothing.
    static func mayBe(_ bytes: RawSpan) -> Bool {
        bytes.withUnsafeBytes { bytes in
            // Entries begin with other letters, and most without a blank.
            if bytes.count > 2, bytes[0] == UInt8(ascii: "{"), bytes[1] == UInt8(ascii: "\"") {
                switch bytes[2] {
                case UInt8(ascii: "i"), UInt8(ascii: "j"), UInt8(ascii: "l"), UInt8(ascii: "p"), UInt8(ascii: "t"):
                    return false
                default: break
                }
            }
            let rest = bytes.drop { isSpace($0) }
            guard rest.first == UInt8(ascii: "{") else { return false }
            let first = rest.dropFirst().drop { isSpace($0) }
            guard first.first == UInt8(ascii: "\"") else { return false }
            let letter = first.dropFirst().first
            guard names.contains(where: { $0.utf8.first == letter }) else { return false }
            return names.contains { first.dropFirst().starts(with: ($0 + "\"").utf8) }
        }
    }

    /// The entries within, each as JSON; the object itself when it is an entry after all.
    static func entries(of bytes: [UInt8]) throws(EntryFault) -> [[UInt8]] {
        let object: JSONNode
        do throws(SyntaxError) {
            object = try JSONReader.read(bytes, selecting: selection, limits: limits)
        } catch {
            throw EntryFault(error)
        }
        if object["logName"] != nil { return [bytes] }
        if FieldReading.member("entries", of: object) != nil {
            return try FieldReading.elements("entries", of: object).map {
                Array(bytes[$0.range.lowerBound..<$0.range.upperBound])
            }
        }
        guard let message = try FieldReading.object("message", of: object) else {
            // The answer that there are no more entries has neither of both.
            if object["entries"] != nil || isEmptyAnswer(object, bytes) { return [] }
            throw EntryFault("this wraps an entry in a way that is not known; give the entries themselves")
        }
        guard let data = try FieldReading.text("data", of: message) else {
            throw EntryFault("the Pub/Sub message has no 'data' with an entry")
        }
        guard let entry = Base64.decode(data) else {
            throw EntryFault("the 'data' of the Pub/Sub message is not base64")
        }
        return [entry]
    }

    private static func isEmptyAnswer(_ object: JSONNode, _ bytes: [UInt8]) -> Bool {
        guard let whole = try? JSONReader.read(bytes, selecting: .shape, limits: limits) else { return false }
        return whole.members.allSatisfy { $0.name == "nextPageToken" }
    }

    private static func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || 0x09...0x0D ~= byte }
}
