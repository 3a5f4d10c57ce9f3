import Alerting

/// A notification as JSON in a column of text.
struct StoredNotification: Codable, Hashable {
    let event: IncidentNotification.Event
    let number: Int
    let incident: StoredIncident

    init(_ notification: Notification) {
        event = notification.event
        number = notification.number
        incident = StoredIncident(notification.incident)
    }

    func notification(through channel: String) -> Notification {
        let wanted = IncidentNotification(event: event, number: number)
        return Notification(wanted, about: incident.incident, through: channel)
    }
}
