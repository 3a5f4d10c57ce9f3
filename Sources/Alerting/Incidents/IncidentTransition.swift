import LogEntries

/// What an event makes of an incident, and what follows from it.
///
/// Nothing is done here: whoever applies it stores the three together, so that none is lost without the others.
public struct IncidentTransition: Hashable, Sendable {
    /// The incident afterwards.
    public internal(set) var incident: Incident

    /// What its timeline gains.
    public internal(set) var timeline: [TimelineEntry] = []

    /// Who has to be told what.
    public internal(set) var notifications: [IncidentNotification] = []

    /// What those are told, besides, for whom the incident is from now on and was not before.
    public internal(set) var widening: IncidentNotification?

    /// The machine that it is about; no other has changed, unless it concerns all.
    public let instance: String?

    /// Whether all machines have changed.
    public internal(set) var concernsAll = false

    /// Whether nothing changed, not even what has no place in the timeline, such as when a machine was last seen.
    public var isEmpty: Bool {
        timeline.isEmpty && notifications.isEmpty && node == before.node && incident.withoutNodes == before.incident
    }

    private let before: Before

    /// What there was: the incident but for its machines, since those of a whole fleet are not kept twice, and the machine.
    private struct Before: Hashable, Sendable {
        let incident: Incident
        let node: AffectedNode?
    }

    init(_ incident: consuming Incident, instance: String?) {
        self.instance = instance
        var node: AffectedNode?
        if let instance { node = incident.nodes[instance] }
        before = Before(incident: incident.withoutNodes, node: node)
        self.incident = incident
    }

    private var node: AffectedNode? { instance.flatMap { incident.nodes[$0] } }

    mutating func record(_ what: TimelineEntry.What, at now: Timestamp) {
        incident.updatedAt = now
        timeline.append(TimelineEntry(at: now, what: what))
    }

    /// Tells people, unless a silence covers it. Who was never told that it is there need not hear what became of it.
    mutating func notify(_ event: IncidentNotification.Event) {
        guard incident.state != .silenced else { return }
        let isNews = event == .opened || event == .updated
        guard isNews || !incident.told.isEmpty else { return }
        notifications.append(next(event))
        // What becomes of it is told to those who know of it, and is no light in which others should have seen it.
        if isNews { noteLight() }
    }

    /// Tells those of it for whom it is only in the light in which it is seen now.
    mutating func widen() {
        guard incident.state != .silenced, !incident.told.isEmpty, incident.told[incident.kind] == nil else { return }
        widening = next(.opened)
        noteLight()
    }

    private mutating func next(_ event: IncidentNotification.Event) -> IncidentNotification {
        defer { incident.notifications += 1 }
        return IncidentNotification(event: event, number: incident.notifications)
    }

    private mutating func noteLight() {
        incident.told[incident.kind] = max(incident.told[incident.kind] ?? incident.severity, incident.severity)
    }
}

/// A notification that an incident wants sent.
public struct IncidentNotification: Hashable, Sendable {
    /// What people are told.
    public enum Event: String, Sendable, CaseIterable, Codable {
        /// It is there, or there again.
        case opened
        /// It matters more than it did.
        case updated
        /// Somebody looks after it.
        case acknowledged
        /// It is dealt with.
        case resolved
    }

    /// What happened.
    public let event: Event

    /// How many notifications the incident had before: with its key and a channel's name it identifies this one.
    public let number: Int

    /// Makes a notification.
    public init(event: Event, number: Int) {
        self.event = event
        self.number = number
    }
}
