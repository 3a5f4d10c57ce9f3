import MeasuredBoot
import Messages

/// Whether the values of the registers are those that the TPM signed (TPM 2.0 Library, Part 3, section 18.4).
///
/// The digest is that of the values one after the other: banks in the order of the selection, registers ascending.
struct RegisterDigestCheck: QuoteCheck {
    static let name = "pcr-digest"

    func result(of appraisal: Appraisal) -> CheckResult? {
        guard let quote = appraisal.evidence.attest.quote else {
            return failed("there is no digest of PCRs", weight: .proof)
        }
        let wanted = quote.selection.banks.flatMap { bank in
            bank.registers.map { (bank: bank.algorithm, register: $0) }
        }
        guard !wanted.isEmpty else { return failed("the digest covers no PCR", weight: .proof) }
        var bytes: [UInt8] = []
        bytes.reserveCapacity(wanted.count * 32)
        for (bank, register) in wanted {
            if let value = appraisal.supposedValue(bank, register) { bytes += value.bytes }
        }
        guard let digest = appraisal.evidence.signature.hash.hash(bytes) else {
            let hash = appraisal.evidence.signature.hash
            return failed("digests of the kind \(hash) are not computed", weight: .proof)
        }
        guard isEqualInConstantTime(digest.bytes, quote.digest.bytes) else {
            // A value that is only supposed is no claim that could be wrong.
            if let missing = wanted.first(where: { appraisal.value($0.bank, $0.register) == nil }) {
                return absent(missing, appraisal)
            }
            return failed("the values of the PCRs are not those that the TPM signed", weight: .proof)
        }
        return passed("the values of all \(wanted.count) PCRs are those that the TPM signed", weight: .proof)
    }

    private func absent(_ register: (DigestAlgorithm, Int), _ appraisal: Appraisal) -> CheckResult {
        let name = "\(register.0):\(register.1)"
        guard appraisal.evidence.values != nil else {
            return notDetermined(
                "no value of \(name) is given, and the event log does not explain it; give the PCR values along",
                weight: .proof
            )
        }
        return failed("\(name) is signed, and the PCR values that came along lack it", weight: .proof)
    }
}
