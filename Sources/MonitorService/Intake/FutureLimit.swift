import IntegrityEvents
import LogEntries

/// How far the log is believed about what is still to come.
///
/// Who can write into the log can date an entry as they like. What a machine did last, which boot healed another and what
/// is no news any more goes by those dates, so that an entry of next year would hide what happens until then. An entry
/// from the future counts as one of the moment at which it came.
struct FutureLimit: Sendable {
    private let clock: @Sendable () -> Timestamp
    private let steadyClock: @Sendable () -> Timestamp

    /// Clocks differ; that of the log is not the monitor's.
    static let tolerance = Duration.seconds(300)

    /// - Parameters:
    ///   - clock: the monitor's time.
    ///   - steadyClock: what it would be if nobody had set it; entries are held against this where the other was set back.
    init(
        _ clock: @escaping @Sendable () -> Timestamp,
        steadyClock: @escaping @Sendable () -> Timestamp
    ) {
        self.clock = clock
        self.steadyClock = steadyClock
    }

    /// The events, those from the future moved to now. Their entries keep what they say.
    func believed(_ events: [ReceivedEvent]) -> [ReceivedEvent] {
        let now = max(clock(), steadyClock())
        let limit = now.advanced(by: Self.tolerance)
        return events.map { received in
            guard received.event.timestamp > limit else { return received }
            return ReceivedEvent(key: received.key, event: received.event.moved(to: now))
        }
    }
}
