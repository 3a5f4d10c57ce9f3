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
        guard let bank = bank ?? DigestAlgorithm.judged.first(where: log.banks.contains) else { return nil }
        self.log = log
        self.bank = bank
        events = log.events.map { InspectedEvent($0, in: log, bank: bank, limits: limits) }
    }

    /// The event in which firmware says farewell; what comes after it was measured by an operating system.
    var bootServicesExit: Int? {
        events.first { $0.event.pcr == 5 && $0.action == EFIAction.exitBootServicesInvocation }?.event.index
    }

    /// Whether an event was measured before firmware said farewell.
    func isBeforeExit(_ event: InspectedEvent) -> Bool { bootServicesExit.map { event.event.index < $0 } ?? true }

    /// The place of the separator of a register: where firmware handed over; nil when there is none.
    func separator(of pcr: Int) -> Int? {
        events.first { $0.event.pcr == pcr && $0.event.type == .separator }?.event.index
    }
}

/// One event, what it says and what of it its digest covers.
public struct InspectedEvent: Sendable {
    /// The event.
    public let event: Event

    /// What its data says; ``EventContent/bytes`` where it cannot be read.
    public let content: EventContent

    /// What is wrong with its data, when its type gives it a structure that it does not have.
    public let fault: MalformedInput?

    /// What of its data the digest covers.
    public let coverage: DigestCoverage

    /// The step of the firmware that it names; nil when it is none.
    let action: EFIAction?

    init(_ event: Event, in log: EventLog, bank: DigestAlgorithm, limits: MeasurementLimits) {
        self.event = event
        do throws(MalformedInput) {
            content = try log.content(of: event, limits: limits)
            fault = nil
        } catch {
            content = .bytes
            fault = error
        }
        coverage = DigestCoverage.of(event, saying: content, in: log, bank)
        action = event.type == .efiAction ? EFIAction(log.data(of: event)) : nil
    }
}
