/// The measurements that firmware and boot loaders wrote down: a claim until a replay has proven it
/// (TCG PC Client Platform Firmware Profile 1.06, section 10).
///
/// It never changes. It is a class because everything that is said of an event needs it, and a reference is quicker to
/// hand on than all that it holds.
public final class EventLog: Sendable {
    /// How the log is written.
    public enum Format: String, Sendable {
        /// One SHA-1 digest an event (TCG PC Client Implementation for BIOS, TCG_PCR_EVENT).
        case sha1
        /// A digest for each bank (TCG_PCR_EVENT2).
        case cryptoAgile = "crypto-agile"
    }

    /// What the events were extended into.
    public enum Registers: String, Sendable {
        /// The registers of a TPM.
        case platformConfiguration = "pcr"
        /// The registers of a confidential virtual machine: 0 for what was loaded, 1 to 4 for RTMR 0 to 3 (UEFI 2.10,
        /// section 38, "Confidential computing").
        case runtimeMeasurement = "rtmr"
    }

    /// The log as it was read.
    public let bytes: [UInt8]

    /// How it is written.
    public let format: Format

    /// What the events were extended into.
    public let registers: Registers

    /// The banks that each event has a digest for, in the order in which the log declares them.
    public let banks: [DigestAlgorithm]

    /// What the header says; nil for a log without one.
    public let header: SpecificationID?

    /// The events in their order.
    public let events: [Event]

    /// The bytes behind the last event, all 0 or all 0xFF: the rest of the area that firmware set aside.
    public let padding: Int

    /// The sizes of the digests, by bank.
    let digestSizes: [Int]

    /// Reads a log.
    ///
    /// - Throws: What is wrong and where; a log that is not whole is no log.
    public convenience init(_ bytes: [UInt8], limits: MeasurementLimits = .standard) throws(MalformedInput) {
        var parser = EventLogParser(bytes, limits: limits)
        if let fault = parser.parse() { throw fault }
        self.init(parser)
    }

    /// Reads as much of a log as there is, to be shown: what is read this way is never judged.
    public static func readable(
        _ bytes: [UInt8],
        limits: MeasurementLimits = .standard
    ) -> (log: EventLog, fault: MalformedInput?) {
        var parser = EventLogParser(bytes, limits: limits)
        let fault = parser.parse()
        return (EventLog(parser), fault)
    }

    private init(_ parser: EventLogParser) {
        bytes = parser.bytes
        format = parser.format
        registers = parser.registers
        banks = parser.banks
        header = parser.header
        events = parser.events
        padding = parser.padding
        digestSizes = parser.digestSizes
    }
}

extension EventLog {
    /// The data of an event, not copied.
    public func data(of event: Event) -> ArraySlice<UInt8> { bytes[event.data] }

    /// Where the digest of an event stands for a bank; nil for a bank that the event has no digest for.
    public func digestRange(of event: Event, in bank: DigestAlgorithm) -> Range<Int>? {
        guard format == .cryptoAgile else { return bank == .sha1 ? event.digests : nil }
        return event.isWhole ? orderedDigestRange(of: event, in: bank) : foundDigestRange(of: event, in: bank)
    }

    /// Firmware writes the digests in the order of the header.
    private func orderedDigestRange(of event: Event, in bank: DigestAlgorithm) -> Range<Int>? {
        var offset = event.digests.lowerBound
        for place in banks.indices {
            offset += 2
            if banks[place] == bank { return offset..<offset + digestSizes[place] }
            offset += digestSizes[place]
        }
        return nil
    }

    /// The standard does not ask for that order, nor operating systems for every bank.
    private func foundDigestRange(of event: Event, in bank: DigestAlgorithm) -> Range<Int>? {
        var offset = event.digests.lowerBound
        while offset < event.digests.upperBound {
            let number = UInt16(bytes[offset]) | UInt16(bytes[offset + 1]) << 8
            guard let place = banks.firstIndex(of: DigestAlgorithm(rawValue: number)) else { return nil }
            let size = digestSizes[place]
            if number == bank.rawValue { return offset + 2..<offset + 2 + size }
            offset += 2 + size
        }
        return nil
    }

    /// The digest of an event for a bank; nil for a bank that the event has no digest for.
    public func digest(of event: Event, in bank: DigestAlgorithm) -> Digest? {
        digestRange(of: event, in: bank).map { Digest(Array(bytes[$0])) }
    }
}
