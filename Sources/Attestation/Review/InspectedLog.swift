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
        events = log.events.map { InspectedEvent($0, in: log, bank: bank, limits: limits) }
        var exit: Int?
        var separators = [Int?](repeating: nil, count: Replay.registerCount)
        for event in events {
            guard let pcr = event.event.pcr else { continue }
            if exit == nil, pcr == 5, event.action == .exitBootServicesInvocation { exit = event.event.index }
            if event.event.type == .separator, separators[pcr] == nil { separators[pcr] = event.event.index }
        }
        bootServicesExit = exit
        self.separators = separators
    }

    /// The event in which firmware says farewell; what comes after it was measured by an operating system.
    let bootServicesExit: Int?

    /// For each register the event in which firmware handed over.
    private let separators: [Int?]

    /// Whether an event was measured before firmware said farewell.
    func isBeforeExit(_ event: Event) -> Bool { bootServicesExit.map { event.index < $0 } ?? true }

    /// The place of the separator of a register: where firmware handed over; nil when there is none.
    func separator(of pcr: Int) -> Int? { separators[pcr] }
}

/// One event, what it says and what of it its digest covers.
///
/// It never changes. It is a class because every rule goes through all events, and what moves then is a reference.
public final class InspectedEvent: Sendable {
    /// The event.
    public let event: Event

    /// The PCR that it belongs into: its own, or in a log of confidential computing the one that its type goes into on a
    /// machine with a TPM.
    public let pcr: Int?

    /// What its data says; ``EventContent/bytes`` where it cannot be read.
    public let content: EventContent

    /// What is wrong with its data, when its type gives it a structure that it does not have.
    public let fault: MalformedInput?

    /// What of its data the digest covers.
    public let coverage: DigestCoverage

    /// The step of the firmware that it names; nil when it is none.
    let action: EFIAction?

    /// The line of GRUB's script that it holds; nil when it is none.
    let script: BootLoaderText?

    init(_ event: Event, in log: EventLog, bank: DigestAlgorithm, limits: MeasurementLimits) {
        self.event = event
        do throws(MalformedInput) {
            content = try log.content(of: event, limits: limits)
            fault = nil
        } catch {
            content = .bytes
            fault = error
        }
        let isOfTPM = log.registers == .platformConfiguration
        pcr = isOfTPM ? event.pcr : Self.customaryRegister(event, content, log.data(of: event))
        coverage = DigestCoverage.of(event, saying: content, in: log, bank)
        if case .bootLoaderText(let text) = content { script = text } else { script = nil }
        action = event.type == .efiAction ? EFIAction(log.data(of: event)) : nil
    }

    /// The PCR that an event of RTMR 0 to 3 goes into elsewhere (Intel, "TDX Virtual Firmware Design Guide", section 8).
    private static func customaryRegister(
        _ event: Event,
        _ content: EventContent,
        _ data: ArraySlice<UInt8>
    ) -> Int? {
        if case .bootLoaderText = content { return 8 }
        return switch (event.pcr, event.type) {
        case (1, .variableDriverConfig), (1, .variableAuthority), (2, .variableAuthority): 7
        case (1, .variableBoot), (1, .variableBoot2), (1, .platformConfigFlags), (1, .handoffTables): 1
        case (1, _): 0
        case (2, .gpt), (2, .gpt2), (2, .efiAction): 5
        case (2, _): 4
        case (3, .ipl): data.starts(with: "Mok".utf8) ? 14 : 9
        case (3, _): 9
        default: event.pcr
        }
    }
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
