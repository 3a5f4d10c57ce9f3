import Attestation
import Crypto
import CryptoExtras
import Foundation
import MeasuredBoot
import TestSupport

/// A whole verdict on a node: quote, signature, replay, review and references, beside the work that nobody can save.
struct FullAppraisal {
    private let key: _RSA.Signing.PublicKey
    private let evidence: Evidence
    private let signature: _RSA.Signing.RSASignature
    private let verifier: Verifier
    private let log: EventLog

    /// A node with an RSA-2048 key that quotes PCR 0 to 9 and 14 of a log, and references learned from that log.
    init(_ bytes: [UInt8]) throws {
        let privateKey = try _RSA.Signing.PrivateKey(keySize: .bits2048)
        key = privateKey.publicKey
        log = try EventLog(bytes)
        let registers = Array(0..<10) + [14]
        let replay = Replay(log, bank: .sha256)
        let values = registers.flatMap { replay?.value(of: $0).bytes ?? [] }
        let nonce = [UInt8](repeating: 9, count: 32)
        let quote = QuoteBytes.attest(digest: Array(SHA256.hash(data: values)), registers: registers, nonce: nonce)
        signature = try privateKey.signature(for: SHA256.hash(data: quote), padding: .insecurePKCS1v1_5)
        var evidence = try Evidence(
            quote: quote,
            signature: QuoteBytes.signature(Array(signature.rawRepresentation)),
            key: Array(privateKey.publicKey.pemRepresentation.utf8)
        )
        evidence.nonce = nonce
        evidence.eventLog = bytes
        self.evidence = evidence
        verifier = Verifier(
            at: Date(),
            trustsSuppliedKey: true,
            logReader: LogReading.reader(references: try Self.references(log))
        )
    }

    private static func references(_ log: EventLog) throws -> ReferenceSet {
        guard let inspected = InspectedLog(log), let now = Moment("2026-11-24T00:00:00Z") else { return ReferenceSet() }
        let boot = BootMeasurements(BootAttribution(inspected), banks: log.banks)
        let origin = ReferenceValue.Origin(kind: .learned, source: "log", at: now)
        let learned = ReferenceSet().learning(from: boot.components, provenance: origin)
        let decision = ReferenceValue.Decision(.approved, by: "benchmark", at: now, reason: "benchmark")
        return learned.deciding(decision, about: Set(learned.values.map(\.id)))
    }

    /// What cannot be saved: the verification of the signature, the extends and the digests of the events.
    func bare(_ count: Int) -> Duration {
        let quote = evidence.quoteBytes
        return CPUTime.of {
            for _ in 0..<count {
                let isValid = key.isValidSignature(
                    signature,
                    for: SHA256.hash(data: quote),
                    padding: .insecurePKCS1v1_5
                )
                precondition(isValid)
                precondition(Hashing.extends(log, .sha256) >= 0 && Hashing.data(log, .sha256) >= 0)
            }
        }
    }

    /// As many verdicts, each trusted.
    func full(_ count: Int) async throws -> Duration {
        let start = CPUTime.now
        for _ in 0..<count {
            let verdict = try await verifier.verdict(on: evidence)
            precondition(verdict.standing == .trusted, "\(verdict.checks.filter { $0.outcome != .passed })")
        }
        return CPUTime.now - start
    }
}

/// The time that this process has spent computing.
enum CPUTime {
    static var now: Duration {
        var usage = rusage()
        getrusage(__rusage_who_t(RUSAGE_SELF.rawValue), &usage)
        let seconds = usage.ru_utime.tv_sec + usage.ru_stime.tv_sec
        return .seconds(seconds) + .microseconds(usage.ru_utime.tv_usec + usage.ru_stime.tv_usec)
    }

    static func of(_ work: () -> Void) -> Duration {
        let start = now
        work()
        return now - start
    }
}

/// What a TPM signs, and how it writes a signature (TPM 2.0 Library, Part 2, sections 10.12.8 and 11.3.4).
enum QuoteBytes {
    static func attest(digest: [UInt8], registers: [Int], nonce: [UInt8]) -> [UInt8] {
        var bitmap: [UInt8] = [0, 0, 0]
        for register in registers { bitmap[register / 8] |= 1 << (register % 8) }
        var bytes: [UInt8] = [0xFF, 0x54, 0x43, 0x47, 0x80, 0x18, 0, 0]
        bytes += big(UInt16(nonce.count)) + nonce
        bytes += big(UInt64(1)) + big(UInt32(1)) + big(UInt32(0)) + [1] + big(UInt64(1))
        bytes += big(UInt32(1)) + big(DigestAlgorithm.sha256.rawValue) + [3] + bitmap
        return bytes + big(UInt16(digest.count)) + digest
    }

    static func signature(_ bytes: [UInt8]) -> [UInt8] {
        big(UInt16(0x14)) + big(DigestAlgorithm.sha256.rawValue) + big(UInt16(bytes.count)) + bytes
    }

    private static func big(_ number: some FixedWidthInteger) -> [UInt8] {
        withUnsafeBytes(of: number.bigEndian) { Array($0) }
    }
}
