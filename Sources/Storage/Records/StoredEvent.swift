public import IntegrityEvents

/// An event that is no report, as the database keeps it.
public struct StoredEvent: Hashable, Sendable {
    /// Its number: later ones have higher numbers.
    public let sequence: Int64

    /// The event.
    public let event: LogEvent

    /// Makes an event.
    public init(sequence: Int64, event: LogEvent) {
        self.sequence = sequence
        self.event = event
    }
}
