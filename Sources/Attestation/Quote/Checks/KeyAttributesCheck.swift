import MeasuredBoot
import Messages

/// Whether the key signs nothing but what the TPM itself made, and never leaves it.
struct KeyAttributesCheck: QuoteCheck {
    static let name = "ak-attributes"

    private static let required: [(ObjectAttributes, String)] = [
        (.fixedTPM, "fixedTPM"), (.sensitiveDataOrigin, "sensitiveDataOrigin"), (.restricted, "restricted"),
        (.sign, "sign"),
    ]

    func result(of appraisal: Appraisal) -> CheckResult? {
        guard let area = appraisal.evidence.key.publicArea else {
            return notDetermined("a mere public key does not say what the TPM lets it sign", weight: .remark)
        }
        if let lacking = Self.required.first(where: { !area.attributes.contains($0.0) }) {
            return failed("the key lacks the attribute \(lacking.1)", weight: .proof)
        }
        guard !area.attributes.contains(.decrypt) else {
            return failed("the key decrypts as well, so that it is no attestation key", weight: .proof)
        }
        return passed("the key is a restricted signing key that never leaves its TPM", weight: .proof)
    }
}

/// Whether the TPM calls the key by the name that its public area has: a hint at a public area of another key.
struct KeyNameCheck: QuoteCheck {
    static let name = "ak-name"

    func result(of appraisal: Appraisal) -> CheckResult? {
        guard let area = appraisal.evidence.key.publicArea else { return nil }
        let signer = appraisal.evidence.attest.qualifiedSigner
        let hierarchy = PublicArea.Hierarchy.allCases.first { area.qualifiedName(below: $0) == signer }
        guard let hierarchy else {
            return notDetermined("the quote names a signer that is no primary key of this public area", weight: .remark)
        }
        return passed(
            "the quote names this key, a primary key of the \(String(describing: hierarchy)) hierarchy",
            weight: .remark
        )
    }
}
