import IntegrityEvents
import LogEntries
import MeasuredBoot
import Messages
import Storage

@testable import Attestation

extension PageStore {
    /// What a machine showed.
    struct Evidence: Decodable {
        let instance: String
        let at: String
        let boot: String?
        /// Whether the machine's own key signed it, over an open question.
        let authentic: Bool
        /// The component of late boot that is not as approved; none where all is.
        let failed: Component?

        fileprivate var verdict: Verdict {
            let old: Message = "no nonce is given, so that the quote may be an old one"
            let nonce =
                authentic
                ? CheckResult("nonce", .passed, "the nonce is the one expected", weight: .proof)
                : CheckResult("nonce", .notDetermined, old, weight: .proof)
            let enrolled: Message = "the key is the one that instance \(instance) was enrolled with"
            let checks = [
                CheckResult("quote-structure", .passed, "the TPM itself made this quote", weight: .proof), nonce,
                CheckResult(
                    "quote-signature",
                    .passed,
                    "the key signed the quote (\("ECDSA"), \("sha256"))",
                    weight: .proof
                ),
                CheckResult("expected-instance", .passed, enrolled, weight: .trust),
                CheckResult("log-replay", .passed, "the log gives the values that the TPM signed", weight: .proof),
            ]
            var review = LogAppraisal()
            review.components = [Component.kernel, .kernelCommandLine].map { component in
                component == failed
                    ? ComponentResult(component, .late, .failed, "it has another value than approved", evidence: .bound)
                    : ComponentResult(component, .late, .passed, "it is as approved", evidence: .bound)
            }
            review.firstDivergence = failed.map { component in
                Divergence(
                    event: 41,
                    register: 8,
                    component: component,
                    expected: "quiet",
                    actual: "quiet init=/bin/sh"
                )
            }
            return Verdict(
                checks: checks,
                review: review,
                key: authentic ? .enrolled : .supplied,
                trustsSuppliedKey: false
            )
        }
    }

    /// Stores what machines showed, in the order of the file.
    func fillEvidence(_ connection: any SQLConnection) throws {
        for (number, evidence) in (evidence ?? []).enumerated() {
            let stored = StoredEvidence(
                digest: "evidence \(number)",
                instance: instance(evidence.instance),
                receivedAt: Timestamp(evidence.at) ?? Timestamp(seconds: 0),
                bootCounter: evidence.boot,
                freshness: evidence.authentic ? .fresh : .unasked,
                verdict: evidence.verdict
            )
            _ = try EvidenceTable(connection).insert(stored, raw: [])
        }
    }
}
