public import IntegrityEvents

/// An event that is no report, as the database keeps it.
public struct StoredEvent: Hashable, Sendable {
    /// Where it stands among the others, for who follows them.
    public let position: ArrivalPosition

    /// The event.
    public let event: LogEvent

    /// Makes an event.
    public init(position: ArrivalPosition, event: LogEvent) {
        self.position = position
        self.event = event
    }
}
