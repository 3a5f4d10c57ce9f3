import MeasuredBoot
import Messages

/// Whether the key signed exactly these bytes, in the way in which it signs.
struct SignatureCheck: QuoteCheck {
    static let name = "quote-signature"

    func result(of appraisal: Appraisal) -> CheckResult? {
        let evidence = appraisal.evidence
        let signature = evidence.signature
        if let objection = objection(to: signature, appraisal) { return failed(objection, weight: .proof) }
        guard evidence.key.signed(evidence.quoteBytes, signature) else {
            return failed("the signature is not that of this key over this quote", weight: .proof)
        }
        return passed("the key signed the quote (\(signature.scheme), \(signature.hash))", weight: .proof)
    }

    private func objection(to signature: TPMSignature, _ appraisal: Appraisal) -> Message? {
        guard DigestAlgorithm.judged.contains(signature.hash) else {
            return "signatures over \(signature.hash) are not verified"
        }
        guard signature.hash != .sha1 || appraisal.verifier.waivers.contains(.sha1Signature) else {
            let waiver = Verifier.Waiver.sha1Signature.rawValue
            return "the quote is signed over SHA-1, for which collisions can be made; --allow \(waiver) lets it pass"
        }
        // A key with a scheme of its own signs in no other way: a signature that claims another is not from the TPM.
        guard let scheme = appraisal.evidence.key.publicArea?.scheme else { return nil }
        guard scheme.algorithm == signature.scheme, scheme.hash == signature.hash else {
            let own = scheme.hash.map { "\(scheme.algorithm), \($0)" } ?? "\(scheme.algorithm)"
            return "the key signs by \(own), and the signature is \(signature.scheme), \(signature.hash)"
        }
        return nil
    }
}
