import Crypto
import Foundation
import MeasuredBoot
import SwiftASN1
import TestSupport
import Testing
import X509

@testable import Attestation

/// Certificates of keys are followed to a root that is trusted, and to no other.
struct CertificateTests {
    private let root = P256.Signing.PrivateKey()
    private let rootName = try? DistinguishedName { CommonName("Test root") }

    private func certificate(
        for key: P256.Signing.PublicKey,
        _ usage: KeyUsage = KeyUsage(digitalSignature: true),
        isAuthority: Bool = false,
        isProduction: Bool? = true,
        instance: UInt64 = UInt64.max
    ) throws -> [UInt8] {
        let issuer = try #require(rootName)
        let certificate = try Certificate(
            version: .v3,
            serialNumber: Certificate.SerialNumber(),
            publicKey: Certificate.PublicKey(key),
            notValidBefore: Date(timeIntervalSince1970: 1_700_000_000),
            notValidAfter: Date(timeIntervalSince1970: 1_900_000_000),
            issuer: issuer,
            subject: isAuthority ? issuer : DistinguishedName { CommonName("Test key") },
            signatureAlgorithm: .ecdsaWithSHA256,
            extensions: Certificate.Extensions(
                [
                    try Certificate.Extension(
                        isAuthority
                            ? BasicConstraints.isCertificateAuthority(maxPathLength: nil)
                            : .notCertificateAuthority,
                        critical: true
                    ),
                    try Certificate.Extension(usage, critical: true),
                ] + (isAuthority ? [] : [Self.identity(instance, isProduction)])
            ),
            issuerPrivateKey: Certificate.PrivateKey(root)
        )
        var serializer = DER.Serializer()
        try serializer.serialize(certificate)
        return serializer.serializedBytes
    }

    private var rootCertificate: [UInt8] {
        get throws {
            try certificate(for: root.publicKey, KeyUsage(keyCertSign: true), isAuthority: true)
        }
    }

    private static func identity(_ instance: UInt64, _ isProduction: Bool?) throws -> Certificate.Extension {
        var serializer = DER.Serializer()
        try serializer.appendConstructedNode(identifier: .sequence) { coder in
            try coder.serialize(ASN1UTF8String("us-central1-a"))
            try coder.serialize(UInt64(42))
            try coder.serialize(ASN1UTF8String("p"))
            try coder.serialize(instance)
            try coder.serialize(ASN1UTF8String("node"))
            guard let isProduction else { return }
            try coder.serialize(explicitlyTaggedWithTagNumber: 0, tagClass: .contextSpecific) { coder in
                try coder.appendConstructedNode(identifier: .sequence) { coder in
                    try coder.serialize(explicitlyTaggedWithTagNumber: 1, tagClass: .contextSpecific) {
                        try $0.serialize(isProduction)
                    }
                }
            }
        }
        return Certificate.Extension(
            oid: [1, 3, 6, 1, 4, 1, 11129, 2, 1, 21],
            critical: false,
            value: serializer.serializedBytes[...]
        )
    }

    private func judge(
        _ tpm: SoftTPM,
        _ certificate: [UInt8],
        roots: [[UInt8]] = [],
        along: [[UInt8]] = []
    ) async throws -> Verdict {
        let quote = tpm.quote
        var evidence = try Evidence(
            quote: quote,
            signature: tpm.signature(over: quote),
            key: tpm.publicArea(),
            certificates: [certificate] + along
        )
        evidence.nonce = tpm.nonce
        evidence.values = tpm.values
        evidence.expectedInstance = InstanceAddress("p/us-central1-a/18446744073709551615")
        var verifier = Verifier.forTests
        for root in roots { try verifier.anchors.add(root) }
        return try await verifier.verdict(on: evidence)
    }

    private func keyAndTPM() -> (P256.Signing.PublicKey, SoftTPM) {
        let key = P256.Signing.PrivateKey()
        return (key.publicKey, SoftTPM(key: .p256(key)))
    }

    @Test func trustsARootOfAFolderOnly() async throws {
        let (key, tpm) = keyAndTPM()
        let leaf = try certificate(for: key)
        let named = try await judge(tpm, leaf, roots: [rootCertificate])
        #expect(named.failures.isEmpty && named.key == .certified && named.isProven, "\(named.checks)")
        #expect(named["expected-instance"] == .passed)
        let along = try await judge(tpm, leaf, along: [rootCertificate])
        #expect(along.failures == ["ak-certificate-chain"] && along.key == .supplied)
        let other = try await judge(tpm, leaf, roots: [CertificateTests().rootCertificate])
        #expect(other.failures == ["ak-certificate-chain"])
    }

    @Test func refusesOtherUses() async throws {
        let (key, tpm) = keyAndTPM()
        for usage in [
            KeyUsage(keyEncipherment: true), KeyUsage(keyAgreement: true),
            KeyUsage(digitalSignature: true, keyCertSign: true), KeyUsage(nonRepudiation: true),
        ] {
            let verdict = try await judge(tpm, certificate(for: key, usage), roots: [rootCertificate])
            #expect(verdict.failures == ["ak-certificate-usage"] && verdict.key == .supplied)
        }
    }

    @Test func wantsAHostInProduction() async throws {
        let (key, tpm) = keyAndTPM()
        let laboratory = try await judge(tpm, certificate(for: key, isProduction: false), roots: [rootCertificate])
        #expect(laboratory.failures == ["instance-identity"])
        let silent = try await judge(tpm, certificate(for: key, isProduction: nil), roots: [rootCertificate])
        #expect(silent["instance-identity"] == .notDetermined && silent.failures.isEmpty)
        let another = try await judge(tpm, certificate(for: key, instance: 7), roots: [rootCertificate])
        #expect(another.failures == ["expected-instance"])
    }

    /// Certificates that all sign each other would make the search for a root try every order.
    @Test func refusesACrowdOfCertificates() async throws {
        let (key, tpm) = keyAndTPM()
        let leaf = try certificate(for: key)
        let crowd = try (0..<5).map { _ in try rootCertificate }
        let verdict = try await judge(tpm, leaf, along: crowd)
        #expect(verdict.failures == ["ak-certificate-chain"])
        let error = await #expect(throws: EvidenceError.self) { try await judge(tpm, leaf, along: crowd + [leaf]) }
        #expect(error?.part == .certificate)
    }

    @Test func readsAddresses() {
        #expect(InstanceAddress("example.com:p/z/1")?.project == "example.com:p")
        for text in ["", "p/z", "p/z/x", "p//1", "/z/1", "p/z/1/2", "p/z/-1", "p/z/18446744073709551616"] {
            #expect(InstanceAddress(text) == nil)
        }
    }

    @Test func refusesWhatIsNoCertificateOrKey() throws {
        let tpm = SoftTPM.p256
        let quote = tpm.quote
        let signature = try tpm.signature(over: quote)
        for (key, certificates, part): ([UInt8]?, [[UInt8]], EvidencePart) in [
            (nil, [], .key), ([], [], .key), (Array("-----BEGIN PUBLIC KEY-----\n".utf8), [], .key),
            ([0x30, 0], [], .key),
            (tpm.pem, [[0x30, 0]], .certificate), (tpm.pem, [[]], .certificate), (tpm.pem, [tpm.pem], .certificate),
        ] {
            let error = try #require(throws: EvidenceError.self) {
                try Evidence(quote: quote, signature: signature, key: key, certificates: certificates)
            }
            #expect(error.part == part)
        }
        #expect(
            try #require(throws: EvidenceError.self) { try Evidence(quote: [], signature: signature) }.part == .quote
        )
        #expect(
            try #require(throws: EvidenceError.self) { try Evidence(quote: quote, signature: []) }.part == .signature
        )
    }
}
