public import MeasuredBoot
import X509

/// Whose word is taken for an attestation key.
public struct TrustAnchors: Sendable {
    /// The SHA-256 fingerprints of the roots of Google's authorities for the keys of virtual TPMs. The certificates
    /// themselves come with the evidence or from a folder.
    private static let pinned: Set<String> = [
        // EK/AK CA Root, 2022: https://pki.goog/cloud_integrity/gcp_ek_ak_ca_root.crt
        "594759594b9b61524f6c8ef668f7177f7b9066bc0674f2f49fe9e052be78beb2",
        // tpm_ek_v1_cloud_host_root, 2018: https://pki.goog/cloud_integrity/tpm_ek_root_1.cer
        "9bd5285f8fb18502a7947e621ffd470266f49fcd3b73e19a190f690ad32a7caf",
    ]

    /// Roots that whoever verifies named.
    private(set) var roots: [Certificate] = []
    /// Certificates that may stand between a key and a root.
    private(set) var intermediates: [Certificate] = []

    /// The certificates of one file: bundles of authorities have up to some hundreds.
    private static let fileLimit = 1000

    /// The pinned roots, and nothing else.
    public static let pinnedOnly = TrustAnchors()

    private init() {}

    /// Takes the certificates of a file, PEM or DER: self-signed ones are trusted, the others may lead to a root.
    public mutating func add(_ file: [UInt8]) throws(MalformedInput) {
        for certificate in try CertificateFile.read([file], limit: Self.fileLimit) {
            if certificate.isSelfSigned {
                roots.append(certificate.certificate)
            } else {
                intermediates.append(certificate.certificate)
            }
        }
    }

    /// Whether a certificate is one of the pinned roots.
    static func isPinned(_ file: CertificateFile) -> Bool { pinned.contains(file.fingerprint.description) }
}
