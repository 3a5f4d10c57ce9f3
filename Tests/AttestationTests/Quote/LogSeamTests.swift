import Attestation
import MeasuredBoot
import Messages
import Synchronization
import Testing

/// What reads the event log is told only what the TPM signed.
struct LogSeamTests {
    private final class Seen: Sendable {
        let signed = Mutex<PCRValues?>(nil)
    }

    private func verifier(_ seen: Seen, replayed: PCRValues, trusts: Bool = true) -> Verifier {
        var verifier = Verifier.forTests
        verifier.trustsSuppliedKey = trusts
        verifier.logReader = { evidence throws(EvidenceError) in
            LogReading(replayed: replayed) { signed in
                seen.signed.withLock { $0 = signed }
                return LogAppraisal(
                    checks: [CheckResult("log-replay", .passed, "it replays", weight: .proof)],
                    components: [ComponentResult(.kernel, .late, .passed, "as expected", evidence: .bound)]
                )
            }
        }
        return verifier
    }

    @Test func givesExactlyWhatWasSigned() async throws {
        let seen = Seen()
        let tpm = SoftTPM.p256
        let evidence = try tpm.evidence { $0.values?[.sha256, 4] = SoftTPM.value(.sha256, 4) }
        let verdict = try await verifier(seen, replayed: PCRValues()).verdict(on: evidence)
        #expect(seen.signed.withLock { $0 } == tpm.values)
        #expect(verdict.standing == .trusted && verdict.components.count == 1)
        #expect(verdict.checks.last?.check == "log-replay")
    }

    @Test func takesValuesFromTheLog() async throws {
        let seen = Seen()
        let tpm = SoftTPM.p256
        let verdict = try await verifier(seen, replayed: tpm.values).verdict(on: tpm.evidence { $0.values = nil })
        #expect(verdict.isProven && seen.signed.withLock { $0 } == tpm.values)
    }

    @Test func keepsQuietAboutAQuoteThatDoesNotHold() async throws {
        let seen = Seen()
        let tpm = SoftTPM.p256
        let other = try SoftTPM.p256.publicArea()
        let verdict = try await verifier(seen, replayed: tpm.values).verdict(on: tpm.evidence(key: other))
        #expect(seen.signed.withLock { $0 } == nil && verdict.standing == .notTrusted)
    }

    @Test func doesNotTrustAKeyThatNobodyVouchesFor() async throws {
        let tpm = SoftTPM.p256
        let verdict = try await verifier(Seen(), replayed: tpm.values, trusts: false).verdict(on: tpm.evidence())
        #expect(verdict.isProven && verdict.standing == .notDetermined)
    }
}
