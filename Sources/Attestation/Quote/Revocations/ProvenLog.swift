import MeasuredBoot
import Messages

/// An event log, and the registers whose values it was shown to give.
struct ProvenLog {
    let log: InspectedLog

    /// The registers by bank.
    let proven: ProvenRegisters

    /// Whether digests of a register are the TPM's word.
    func isProven(_ pcr: Int, in bank: DigestAlgorithm) -> Bool { proven.contains(pcr, in: bank) }

    /// Why nothing can be said of what Secure Boot refuses; nil where something can.
    var objection: Message? {
        guard isProven(7, in: log.bank) else { return "the quote does not prove what was measured into PCR 7" }
        guard let switched = log.secureBootSwitch, switched.coverage.isBound else {
            return "the log does not say whether Secure Boot is on"
        }
        return log.isSecureBootOn ? nil : "Secure Boot is off, so that nothing is refused"
    }

    /// The content of a variable that an event is about, where the digest covers it.
    func boundContent(of event: InspectedEvent) -> ArraySlice<UInt8>? {
        guard event.coverage.isBound, case .variable(let variable) = event.content else { return nil }
        return log.log.bytes[variable.content]
    }
}
