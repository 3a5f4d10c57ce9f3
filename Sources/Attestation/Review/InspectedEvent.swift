public import MeasuredBoot

/// One event, what it says and what of it its digest covers.
///
/// It is large. Whoever goes through all events looks at those of the log first, which are cheap to copy.
public struct InspectedEvent: Sendable {
    /// The event.
    public let event: Event

    /// Where its digest stands in the log for the bank that was looked at; nil where it has none.
    let digest: Range<Int>?

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
    var script: BootLoaderText? { if case .bootLoaderText(let text) = content { text } else { nil } }

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
        digest = log.digestRange(of: event, in: bank)
        if let digest {
            coverage = DigestCoverage.of(digest, event, saying: content, in: log, bank)
        } else {
            coverage = event.isExtended ? .nothing : .notExtended
        }
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
