import MeasuredBoot
import Messages

/// Whether the TPM itself made what is signed, and it is a quote.
///
/// A restricted key refuses to sign foreign data that begin with the magic value: without it anything could have been
/// signed (TPM 2.0 Library, Part 1, section 31.5).
struct StructureCheck: QuoteCheck {
    static let name = "quote-structure"

    func result(of appraisal: Appraisal) -> CheckResult? {
        let attest = appraisal.evidence.attest
        guard attest.magic == Attest.generatedByTPM else {
            let magic = String(attest.magic, radix: 16)
            return failed("it begins with 0x\(magic), not as what a TPM makes itself", weight: .proof)
        }
        guard attest.type == .quote, attest.quote != nil else {
            return failed("the TPM attests to something else: \(attest.type)", weight: .proof)
        }
        return passed("the TPM itself made this quote", weight: .proof)
    }
}

/// Whether the quote ends where its structure ends.
struct LengthCheck: QuoteCheck {
    static let name = "quote-length"

    func result(of appraisal: Appraisal) -> CheckResult? {
        let count = appraisal.evidence.attest.trailingByteCount
        guard count == 0 else { return failed("\(count) bytes follow behind the quote", weight: .proof) }
        return passed("every byte belongs to the quote", weight: .proof)
    }
}
