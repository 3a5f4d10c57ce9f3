import MeasuredBoot
import Messages

/// Whether the quote was made for this question, and is no old one.
struct NonceCheck: QuoteCheck {
    static let name = "nonce"

    /// A shorter nonce may come twice by chance.
    private static let enough = 16

    func result(of appraisal: Appraisal) -> CheckResult? {
        guard let expected = appraisal.evidence.nonce else {
            return notDetermined("no nonce is given, so that the quote may be an old one", weight: .proof)
        }
        let actual = appraisal.evidence.attest.nonce
        guard isEqualInConstantTime(expected, actual) else {
            return failed("the quote was made for another nonce: \(Hexadecimal.text(actual))", weight: .proof)
        }
        guard expected.count >= Self.enough else {
            return passed(
                "the nonce is the one expected, but \(expected.count) bytes are too few to show that the quote is fresh",
                weight: .proof
            )
        }
        return passed("the nonce is the one expected", weight: .proof)
    }
}
