import SwiftASN1
import X509

/// What the chain of an attestation key may look like, beside what RFC 5280 says.
///
/// Google's older authority puts the TPM's vendor into the subject alternative name, critical because the subject is
/// empty (TCG EK Credential Profile, section 3.1.2): this policy understands directory names there, and nothing else.
struct AttestationKeyPolicy: VerifierPolicy {
    let verifyingCriticalExtensions: [ASN1ObjectIdentifier] = [
        .X509ExtensionID.subjectAlternativeName, .X509ExtensionID.extendedKeyUsage,
    ]

    func chainMeetsPolicyRequirements(chain: UnverifiedCertificateChain) -> PolicyEvaluationResult {
        for certificate in chain {
            if let reason = Self.objection(to: certificate) { return .failsToMeetPolicy(reason: reason) }
        }
        for issuer in chain.dropFirst() {
            guard let usage = try? issuer.extensions.keyUsage, usage.keyCertSign else {
                return .failsToMeetPolicy(reason: "an issuer may not sign certificates")
            }
        }
        return .meetsPolicy
    }

    private static func objection(to certificate: Certificate) -> String? {
        guard certificate.signatureAlgorithm != .sha1WithRSAEncryption else {
            return "a certificate is signed over SHA-1"
        }
        // The standard's own purpose for keys of TPMs (tcg-kp-EKCertificate, tcg-kp-AIKCertificate).
        if let extended = certificate.extensions[oid: .X509ExtensionID.extendedKeyUsage], extended.critical,
            (try? certificate.extensions.extendedKeyUsage?.allSatisfy { Self.purposes.contains("\($0)") }) != true
        {
            return "a certificate is for another purpose than keys of TPMs"
        }
        guard let extensionValue = certificate.extensions[oid: .X509ExtensionID.subjectAlternativeName],
            extensionValue.critical
        else { return nil }
        guard let names = try? certificate.extensions.subjectAlternativeNames else { return "a name cannot be read" }
        let areDirectoryNames = names.allSatisfy { if case .directoryName = $0 { true } else { false } }
        return areDirectoryNames ? nil : "a certificate has a name of a kind that no TPM has"
    }

    private static let purposes = ["2.23.133.8.1", "2.23.133.8.3"]
}
