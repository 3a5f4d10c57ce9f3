import Attestation
import Foundation
import MeasuredBoot
import TestSupport
import Testing

/// The event log has to give what the TPM signed.
@Suite(.enabled(if: Corpus.isHere))
struct EventLogReaderTests {
    private func judge(_ name: String, log: String, change: (inout Evidence) -> Void = { _ in }) async throws -> Verdict
    {
        var evidence = try Evidence(
            quote: Corpus.bytes("lab/\(name)/quote_rsa.msg"),
            signature: Corpus.bytes("lab/\(name)/quote_rsa.sig"),
            key: Corpus.bytes("lab/\(name)/ak_rsa.pem")
        )
        evidence.eventLog = try Corpus.bytes("lab/\(log)/eventlog.bin")
        let nonce = String(decoding: try Corpus.bytes("lab/\(name)/nonce.txt"), as: UTF8.self)
        evidence.nonce = Digest(hex: nonce.trimmingCharacters(in: .whitespacesAndNewlines))?.bytes
        change(&evidence)
        var verifier = Verifier.forTests
        verifier.logReader = LogReading.reader()
        return try await verifier.verdict(on: evidence)
    }

    @Test func provesEveryBootByItsLog() async throws {
        let names = Corpus.files(below: "lab").filter { $0.hasSuffix("/eventlog.bin") }.map {
            $0.split(separator: "/")[0]
        }
        #expect(names.count > 15)
        for name in names.map(String.init) {
            let verdict = try await judge(name, log: name)
            #expect(verdict.isProven && verdict["log-replay"] == .passed, "\(name): \(verdict.checks)")
        }
    }

    @Test func refusesTheLogOfAnotherBoot() async throws {
        let swapped = try await judge("sb-good-1", log: "sb-cmdline")
        #expect(swapped["pcr-digest"] == .failed && !swapped.isProven && swapped.standing == .notTrusted)
        let values = try PCRValues(parsing: Corpus.bytes("lab/sb-good-1/pcrs.json"))
        let beside = try await judge("sb-good-1", log: "sb-cmdline") { $0.values = values }
        #expect(beside["pcr-digest"] == .passed && beside["log-replay"] == .failed && !beside.isProven)
    }

    @Test func refusesWhatIsNoLog() async throws {
        let error = await #expect(throws: EvidenceError.self) {
            try await judge("sb-good-1", log: "sb-good-1") { $0.eventLog = [1, 2, 3] }
        }
        #expect(error?.part == .eventLog)
    }
}
