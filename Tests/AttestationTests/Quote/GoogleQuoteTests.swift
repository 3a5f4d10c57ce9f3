import Attestation
import Foundation
import MeasuredBoot
import Messages
import TestSupport
import Testing

/// Quotes of a real instance of Compute Engine hold, and its certificate leads to Google's root.
@Suite(.enabled(if: Corpus.isHere))
struct GoogleQuoteTests {
    private static let folder = "event-logs/google+go-tpm-tools"
    private static let instance = "google.com:wuale-gcp-testing/us-central1-a/6797026933021542085"
    private static let oldChain = ["ca/tpm_ek_intermediate_2.crt.pem", "ca/tpm_ek_root_1.cer.pem"]

    private func bytes(_ path: String) throws -> [UInt8] { try Corpus.bytes("\(Self.folder)/\(path)") }

    private func evidence(
        _ bank: String = "sha256",
        nonce: Bool = false,
        certificates: [String]? = nil,
        key: String? = "ak_pub.tpmt_public"
    ) throws -> Evidence {
        let attestations = "attestations/gce-cos-85-no-nonce"
        let quote = nonce ? "attestations/gce-cos-85-nonce9009" : attestations
        let files = certificates ?? ["\(attestations)/ak_cert.der"] + Self.oldChain
        var evidence = try Evidence(
            quote: bytes("\(quote)/quote_\(bank).tpms_attest"),
            signature: bytes("\(quote)/quote_\(bank).tpmt_signature"),
            key: key.map { try bytes("\(attestations)/\($0)") },
            certificates: files.map { try bytes($0) }
        )
        evidence.nonce = nonce ? [0x90, 0x09] : []
        evidence.values = try PCRValues(parsing: bytes("\(attestations)/pcrs_\(bank).json"))
        evidence.expectedInstance = InstanceAddress(Self.instance)
        return evidence
    }

    @Test func provesEveryQuote() async throws {
        for bank in ["sha1", "sha256", "sha384"] {
            for nonce in [true, false] {
                for key in ["ak_pub.tpmt_public", nil] {
                    let verdict = try await Verifier.judge(evidence(bank, nonce: nonce, key: key))
                    #expect(verdict.isProven && verdict.failures.isEmpty, "\(verdict.checks)")
                    #expect(verdict.key == .certified && verdict.standing == .notDetermined)
                    let identity = try #require(verdict.checks.first { $0.check == "instance-identity" })
                    #expect(identity.outcome == .passed && identity.detail.description.contains(Self.instance))
                }
            }
        }
        let verdict = try await Verifier.judge(evidence())
        #expect(verdict["ak-name"] == .passed)
    }

    @Test func takesRootsFromAFolderToo() async throws {
        let leaf = ["attestations/gce-cos-85-no-nonce/ak_cert.der"]
        let alone = try await Verifier.judge(evidence(certificates: leaf))
        #expect(alone.failures == ["ak-certificate-chain"] && alone.key == .supplied && alone.isProven)
        var verifier = Verifier.forTests
        for file in Self.oldChain { try verifier.anchors.add(bytes(file)) }
        #expect(try await verifier.verdict(on: evidence(certificates: leaf)).key == .certified)
    }

    @Test(arguments: [
        "google.com:wuale-gcp-testing/us-central1-a/6797026933021542084",
        "google.com:wuale-gcp-testing/us-central1-b/6797026933021542085", "other/us-central1-a/6797026933021542085",
    ])
    func refusesAnotherInstance(_ address: String) async throws {
        var evidence = try evidence()
        evidence.expectedInstance = InstanceAddress(address)
        let verdict = try await Verifier.judge(evidence)
        #expect(verdict.failures == ["expected-instance"] && verdict.standing == .notTrusted)
        // Whoever has a machine of Google's has such a certificate: it vouches for that machine alone.
        #expect(verdict.key == .certified && !verdict.isSignedByInstance)
        evidence.expectedInstance = InstanceAddress("117478743145/us-central1-a/6797026933021542085")
        let own = try await Verifier.judge(evidence)
        #expect(own["expected-instance"] == .passed && own.isSignedByInstance)
    }

    @Test func refusesTheCertificateOfAnotherKey() async throws {
        let chain = ["ca/tpm_ek_intermediate_3.crt.pem", "ca/tpm_ek_root_1.cer.pem"]
        let another = try await Verifier.judge(
            evidence(certificates: ["certificates/uca_tpm_rsa_sign_cert.pem"] + chain)
        )
        #expect(another["ak-certificate-chain"] == .passed)
        #expect(another.failures == ["ak-certificate-key", "expected-instance"] && another.key == .supplied)
        for name in ["uca_tpm_rsa_enc_cert.pem", "uca_tpm_ecc_enc_cert.pem"] {
            let endorsement = try await Verifier.judge(evidence(certificates: ["certificates/\(name)"] + chain))
            #expect(endorsement.failures.isSuperset(of: ["ak-certificate-usage", "ak-certificate-key"]))
        }
        let authority = try await Verifier.judge(evidence(certificates: Self.oldChain))
        #expect(authority["ak-certificate-usage"] == .failed)
    }

    @Test func refusesOldCertificates() async throws {
        for year in [2020, 2060] {
            var verifier = Verifier.forTests
            verifier.time = Date(timeIntervalSince1970: Double(year - 1970) * 31_557_600)
            #expect(try await verifier.verdict(on: evidence()).failures == ["ak-certificate-chain"])
        }
    }
}
