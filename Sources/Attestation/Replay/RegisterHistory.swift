import MeasuredBoot

/// How a log says that one register of one bank came to its value.
struct RegisterHistory {
    let log: EventLog
    let bank: DigestAlgorithm
    let pcr: Int

    /// What the register held before the first event.
    let start: Digest

    /// The events that were extended into it.
    let events: [Event]

    init(_ log: EventLog, _ bank: DigestAlgorithm, pcr: Int, startupLocality: UInt8) {
        self.log = log
        self.bank = bank
        self.pcr = pcr
        var bytes = [UInt8](repeating: 0, count: bank.size ?? 0)
        if pcr == 0, !bytes.isEmpty { bytes[bytes.count - 1] = startupLocality }
        start = Digest(bytes)
        events = log.events.filter { $0.isExtended && $0.pcr == pcr }
    }

    /// The digests of the events.
    var digests: [Digest] { events.map { log.digest(of: $0, in: bank) ?? Digest([]) } }

    /// What a register holds after some digests.
    func replay(_ digests: some Sequence<Digest>, from start: Digest? = nil) -> Digest {
        digests.reduce(start ?? self.start) { bank.extend($0, with: $1) ?? $0 }
    }

    /// What the register holds after each event, the start first.
    var states: [Digest] {
        var states = [start]
        for digest in digests { states.append(bank.extend(states[states.count - 1], with: digest) ?? digest) }
        return states
    }
}
