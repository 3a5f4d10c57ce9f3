public import MeasuredBoot

/// A log, and for each event what it says and what of it its digest covers in one bank.
public struct InspectedLog: Sendable {
    /// The log.
    public let log: EventLog

    /// The bank whose digests were looked at: the strongest that can be judged.
    public let bank: DigestAlgorithm

    /// The events in their order.
    public let events: [InspectedEvent]

    /// Looks at every event; nil for a log without a bank that can be judged.
    ///
    /// - Parameter bank: the bank; nil takes the strongest.
    public init?(_ log: EventLog, bank: DigestAlgorithm? = nil, limits: MeasurementLimits = .standard) {
        guard let bank = bank ?? log.strongestBank else { return nil }
        self.log = log
        self.bank = bank
        let events = log.events.map { InspectedEvent($0, in: log, bank: bank, limits: limits) }
        self.events = events
        actions = log.events.compactMap { event in
            events[event.index].action.map { (event: event, action: $0) }
        }
        bootServicesExit = actions.first { $0.event.pcr == 5 && $0.action == .exitBootServicesInvocation }?.event.index
        var separators = [Int?](repeating: nil, count: Replay.registerCount)
        for event in log.events where event.type == .separator {
            if let pcr = event.pcr, separators[pcr] == nil { separators[pcr] = event.index }
        }
        self.separators = separators
    }

    /// The events that name a step of the firmware, with the step.
    let actions: [(event: Event, action: EFIAction)]

    /// The event in which firmware says farewell; what comes after it was measured by an operating system.
    let bootServicesExit: Int?

    /// For each register the event in which firmware handed over.
    private let separators: [Int?]

    /// Whether an event was measured before firmware said farewell.
    func isBeforeExit(_ event: Event) -> Bool { bootServicesExit.map { event.index < $0 } ?? true }

    /// The place of the separator of a register: where firmware handed over; nil when there is none.
    func separator(of pcr: Int) -> Int? { separators[pcr] }
}

extension EventLog {
    /// The strongest bank that can be judged and that every event has a digest for; else the strongest one.
    public var strongestBank: DigestAlgorithm? {
        let candidates = DigestAlgorithm.judged.filter(banks.contains)
        let whole = candidates.first { bank in
            events.allSatisfy { !$0.isExtended || digestRange(of: $0, in: bank) != nil }
        }
        return whole ?? candidates.first
    }
}
