import Alerting
import FoundationEssentials
import Messages

/// A notification as other programs read it: the body of a webhook.
struct NotificationJSON: Codable, Hashable, Sendable {
    let schemaVersion: Int
    let event: IncidentNotification.Event
    let incident: IncidentJSON
    let url: String

    init(_ notification: Notification, _ words: NotificationWords) {
        schemaVersion = 1
        event = notification.event
        // Programs read English, whatever people read.
        incident = IncidentJSON(notification.incident)
        url = words.link(notification.incident)
    }

    /// The object on one line.
    func bytes() throws(DeliveryFailure) -> [UInt8] { try JSONBody.bytes(self) }
}

/// Values as the JSON of a request.
enum JSONBody {
    /// One line, with keys in order, so that every try sends the same bytes.
    static func bytes(_ value: some Encodable) throws(DeliveryFailure) -> [UInt8] {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        do {
            return Array(try encoder.encode(value))
        } catch {
            throw DeliveryFailure(.giveUp, "the notification cannot be written as JSON: \(String(describing: error))")
        }
    }
}
