import MeasuredBoot
import Messages

// What changed since an earlier quote. None of it touches what the evidence proves; each of it is for people to know.

/// Whether the quote is of the same boot as the earlier one.
struct ResetCountCheck: QuoteCheck {
    static let name = "reset-count"

    func result(of appraisal: Appraisal) -> CheckResult? {
        guard let previous = appraisal.evidence.previousQuote else { return nil }
        let (old, new) = (previous.clock.resetCount, appraisal.evidence.attest.clock.resetCount)
        guard new <= old else {
            return failed(
                "the node was rebooted since the earlier quote: its TPM counts \(new) resets, not \(old)",
                weight: .remark
            )
        }
        guard new == old else {
            return failed("this quote is older than the earlier one: \(new) resets, not \(old)", weight: .remark)
        }
        return passed("it is still the same boot, after \(new) resets", weight: .remark)
    }
}

/// Whether the node was suspended and resumed since the earlier quote.
struct RestartCountCheck: QuoteCheck {
    static let name = "restart-count"

    func result(of appraisal: Appraisal) -> CheckResult? {
        guard let previous = appraisal.evidence.previousQuote else { return nil }
        let (old, new) = (previous.clock.restartCount, appraisal.evidence.attest.clock.restartCount)
        // The count begins anew with every reset.
        let isSameBoot = previous.clock.resetCount == appraisal.evidence.attest.clock.resetCount
        guard new == (isSameBoot ? old : 0) else {
            return failed("the node was resumed from suspension: its TPM counts \(new) restarts", weight: .remark)
        }
        return passed("the node was not suspended in between", weight: .remark)
    }
}

/// Whether the TPM's firmware is the same as it was.
struct FirmwareVersionCheck: QuoteCheck {
    static let name = "tpm-firmware"

    func result(of appraisal: Appraisal) -> CheckResult? {
        guard let previous = appraisal.evidence.previousQuote else { return nil }
        let (old, new) = (previous.firmwareVersion, appraisal.evidence.attest.firmwareVersion)
        let (oldText, newText) = (Self.text(old), Self.text(new))
        guard new >= old else {
            return failed("the TPM's firmware is older than before: \(newText), not \(oldText)", weight: .remark)
        }
        guard new == old else {
            return failed("the TPM's firmware is newer than before: \(newText), not \(oldText)", weight: .remark)
        }
        return passed("the TPM's firmware is the same as before: \(newText)", weight: .remark)
    }

    private static func text(_ version: UInt64) -> String { "0x\(String(version, radix: 16))" }
}
