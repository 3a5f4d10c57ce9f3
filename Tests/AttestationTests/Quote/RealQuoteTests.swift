import Attestation
import Foundation
import MeasuredBoot
import TestSupport
import Testing

/// Quotes of real machines, of one bank and of several: the digest is that of the values beside them. Their keys are
/// not there, so that nothing is proven.
@Suite(.enabled(if: Corpus.isHere))
struct RealQuoteTests {
    private struct Machine: Decodable {
        let quote, signature, cookie: String?
        let algorithm: String?
        let pcrs: [String: String]?
        let allpcrs: [String: [String: String]]?

        var values: PCRValues {
            var values = PCRValues()
            let banks = allpcrs ?? [algorithm ?? "": pcrs ?? [:]]
            for (number, registers) in banks {
                for (register, value) in registers {
                    guard let bank = UInt16(number), let register = Int(register),
                        let bytes = Data(base64Encoded: value)
                    else { continue }
                    values[DigestAlgorithm(rawValue: bank), register] = Digest(Array(bytes))
                }
            }
            return values
        }
    }

    @Test func theDigestIsThatOfTheValues() async throws {
        let folder = "event-logs/immune-gmbh+guard-oss/evidence"
        var bankCounts: [Int] = []
        for path in Corpus.files(below: folder) where path.hasSuffix("tpm.json") {
            let machine = try JSONDecoder().decode(Machine.self, from: Data(Corpus.bytes("\(folder)/\(path)")))
            guard let quote = machine.quote.flatMap({ Data(base64Encoded: $0) }),
                let signature = machine.signature.flatMap({ Data(base64Encoded: $0) })
            else { continue }
            var evidence = try Evidence(
                quote: Array(quote),
                signature: Array(signature),
                key: SoftTPM.p256.publicArea()
            )
            evidence.values = machine.values
            let verdict = try await Verifier.judge(evidence)
            #expect(verdict["quote-structure"] == .passed && verdict["quote-length"] == .passed, "\(path)")
            #expect(
                verdict["pcr-selection"] == .passed && verdict["pcr-digest"] == .passed,
                "\(path): \(verdict.checks)"
            )
            #expect(verdict["quote-signature"] == .failed && !verdict.isProven, "\(path)")
            bankCounts.append(evidence.attest.quote?.selection.banks.count ?? 0)
        }
        #expect(bankCounts.count > 5 && bankCounts.contains { $0 > 1 }, "\(bankCounts)")
    }
}
