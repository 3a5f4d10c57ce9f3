import Findings

/// One thing to tell people through one channel.
public struct Notification: Hashable, Sendable {
    /// What happened.
    public let event: IncidentNotification.Event

    /// The incident as it was when it happened.
    public let incident: Incident

    /// The channel's name in the configuration.
    public let channel: String

    /// How many notifications the incident had before.
    public let number: Int

    /// Makes a notification for a channel of what an incident wants told.
    public init(_ wanted: IncidentNotification, about incident: Incident, through channel: String) {
        event = wanted.event
        number = wanted.number
        self.incident = incident
        self.channel = channel
    }

    /// The same for every try of this notification, and for no other: receivers tell repetitions by it.
    public var idempotencyKey: String {
        Fingerprint(["notification", incident.key.text, String(number), channel]).description
    }
}
