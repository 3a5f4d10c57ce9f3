import Messages
import X509

/// Whether the certificate is one of a key that signs, and not that of an endorsement key.
struct CertificateUsageCheck: QuoteCheck {
    static let name = "ak-certificate-usage"

    func result(of appraisal: Appraisal) -> CheckResult? {
        guard let certificate = appraisal.evidence.certificates.first?.certificate else { return nil }
        guard let usage = try? certificate.extensions.keyUsage else {
            return failed("the certificate does not say what its key is for", weight: .trust)
        }
        guard !usage.keyEncipherment, !usage.keyAgreement, !usage.dataEncipherment else {
            return failed("this is the certificate of an endorsement key, which signs no quotes", weight: .trust)
        }
        guard !usage.keyCertSign, !isAuthority(certificate) else {
            return failed("this is the certificate of an authority, not of an attestation key", weight: .trust)
        }
        guard usage.digitalSignature else {
            return failed("the certificate's key may not sign", weight: .trust)
        }
        return passed("the certificate is that of a key that signs", weight: .trust)
    }

    private func isAuthority(_ certificate: Certificate) -> Bool {
        if case .isCertificateAuthority = try? certificate.extensions.basicConstraints { true } else { false }
    }
}

/// Whether the certificate is that of the key that signed.
struct CertificateKeyCheck: QuoteCheck {
    static let name = "ak-certificate-key"

    func result(of appraisal: Appraisal) -> CheckResult? {
        guard let certificate = appraisal.evidence.certificates.first?.certificate else { return nil }
        guard certificate.publicKey == appraisal.evidence.key.certified else {
            return failed("the certificate is that of another key than the one given", weight: .trust)
        }
        return passed("the certificate is that of the key", weight: .trust)
    }
}

/// Whether the certificate leads to a root that is trusted.
struct CertificateChainCheck: QuoteCheck {
    static let name = "ak-certificate-chain"

    func result(of appraisal: Appraisal) -> CheckResult? {
        switch appraisal.chain {
        case nil: nil
        case .refused(let objection): failed(objection, weight: .trust)
        case .leadsToRoot: passed("the certificate leads to a root that is trusted", weight: .trust)
        }
    }
}
