import MeasuredBoot
import Messages
import TestSupport
import Testing

@testable import Attestation

/// What references, a quote and a log come to together.
struct LogAppraisalTests {
    private static let registers = Array(0..<10) + [14]

    /// References that approve everything of a boot.
    private func references(_ built: EventLogBuilder) throws -> ReferenceSet {
        let inspected = try #require(InspectedLog(try EventLog(built.bytes)))
        let boot = BootMeasurements(BootAttribution(inspected), banks: built.banks)
        let now = try #require(Moment("2026-11-24T15:04:05Z"))
        let origin = ReferenceValue.Origin(kind: .learned, source: "log", at: now)
        let learned = ReferenceSet().learning(from: boot.components, provenance: origin)
        let decision = ReferenceValue.Decision(.approved, by: "Ada", at: now, reason: "test")
        return learned.deciding(decision, about: Set(learned.values.map(\.id)))
    }

    /// The answer for a boot whose registers a TPM has signed.
    private func appraise(
        _ built: EventLogBuilder,
        signing banks: [DigestAlgorithm] = [.sha256],
        registers: [Int] = registers,
        _ references: ReferenceSet
    ) async throws -> Verdict {
        var tpm = SoftTPM.p256
        tpm.banks = banks.map { PCRSelection.Bank($0, registers) }
        tpm.held = PCRValues(built.registers)
        let evidence = try tpm.evidence { $0.eventLog = built.bytes }
        let verifier = Verifier(
            at: Verifier.forTests.time,
            trustsSuppliedKey: true,
            logReader: LogReading.reader(references: references)
        )
        return try await verifier.verdict(on: evidence)
    }

    @Test func theBootThatWasLearnedIsTrusted() async throws {
        let verdict = try await appraise(.boot(), try references(.boot()))
        #expect(verdict.standing == .trusted, "\(verdict.checks.filter { $0.outcome != .passed })")
        #expect(verdict.components.allSatisfy { $0.outcome == .passed })
        #expect(verdict.firstDivergence == nil)
    }

    @Test func anotherCommandLineIsNamed() async throws {
        let changed = EventLogBuilder.boot(commandLine: "/vmlinuz-6.1.0-1 root=/dev/sda1 ro init=/evil")
        let verdict = try await appraise(changed, try references(.boot()))
        #expect(verdict.standing == .notTrusted && verdict.isProven)
        #expect(verdict.components.filter { $0.outcome == .failed }.map(\.component) == [.kernelCommandLine])
        #expect(verdict.firstDivergence?.component == .kernelCommandLine)
        #expect(verdict.firstDivergence?.register == 8)
    }

    @Test func whatTheQuoteLeavesOutIsNotProven() async throws {
        let verdict = try await appraise(.boot(), registers: Array(0..<10), try references(.boot()))
        let keys = try #require(verdict.components.first { $0.component == .machineOwnerKeys })
        #expect(keys.outcome == .notDetermined)
        #expect(verdict.standing == .notDetermined)
    }

    @Test func aComponentThatIsMissingFails() async throws {
        var without = EventLogBuilder.boot()
        without.entries.removeAll { $0.pcr == 14 }
        let verdict = try await appraise(without, try references(.boot()))
        let keys = try #require(verdict.components.first { $0.component == .machineOwnerKeys })
        #expect(keys.outcome == .failed && verdict.standing == .notTrusted)
    }

    @Test func aMissingLogDecidesNothing() async throws {
        let references = try references(.boot())
        let evidence = try SoftTPM.p256.evidence()
        let reader = LogReading.reader(references: references)
        let verifier = Verifier(at: Verifier.forTests.time, trustsSuppliedKey: true, logReader: reader)
        #expect(try await verifier.verdict(on: evidence).standing == .notDetermined)
    }

    @Test func sha1AloneDecidesNothing() async throws {
        let built = EventLogBuilder.boot()
        let verdict = try await appraise(built, signing: [.sha1], try references(built))
        #expect(verdict.standing == .notDetermined)
    }

    /// Digests of a bank that was not signed are anybody's: the log is looked at in the one that was.
    @Test func onlyTheSignedBankIsBelieved() async throws {
        let built = EventLogBuilder.boot(banks: [.sha256, .sha384])
        let log = try EventLog(built.bytes)
        var forged = built.bytes
        let place = try #require(log.events.first { $0.type == .variableDriverConfig })
        // The variable says something else, and the digest of the bank that nobody signed agrees with it.
        forged[place.data.upperBound - 1] ^= 1
        let data = Array(forged[place.data])
        let digest = try #require(log.digestRange(of: place, in: .sha384))
        forged.replaceSubrange(digest, with: EventLogBuilder.hash(data, .sha384))
        let reading = try LogReading.reader()(try evidence(built, log: forged))
        let checks = reading.review(PCRValues([.sha256: built.registers[.sha256] ?? [:]])).checks
        #expect(checks.first { $0.check == "log-problems" }?.outcome == .failed)
    }

    private func evidence(_ built: EventLogBuilder, log: [UInt8]) throws -> Evidence {
        var tpm = SoftTPM.p256
        tpm.banks = [PCRSelection.Bank(.sha256, Self.registers)]
        return try tpm.evidence { $0.eventLog = log }
    }
}
