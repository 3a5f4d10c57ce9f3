import MeasuredBoot
import SwiftASN1

extension RevocationList {
    /// Types of entries that revoke an image by its hash, with the bank that such a digest is of.
    static let hashes: [(type: EFIGUID, bank: DigestAlgorithm)] = [
        (.sha256Hash, .sha256), (.sha1Hash, .sha1), (.sha384Hash, .sha384), (.sha512Hash, .sha512),
    ]

    /// The size of a SHA-256 digest; behind it stands the time from which on the certificate is revoked.
    private static let digestSize = 32

    /// Whether a certificate, or the hash of an image that db allows, is revoked.
    func revokes(_ authority: ArraySlice<UInt8>) -> Bool {
        if entries.contains(Entry(.x509Certificate, authority)) { return true }
        if Self.hashes.contains(where: { entries.contains(Entry($0.type, authority)) }) { return true }
        guard let digest = Self.signedPart(of: authority).flatMap({ DigestAlgorithm.sha256.hash($0) }) else {
            return false
        }
        // A log does not say when an image was signed, so that the time of the revocation cannot excuse it.
        return entries.contains { $0.type == .x509SHA256 && $0.data.prefix(Self.digestSize) == digest.bytes[...] }
    }

    /// What the issuer of a certificate signed (UEFI 2.10, section 32.4.1, EFI_CERT_X509_SHA256; RFC 5280, section 4.1).
    private static func signedPart(of certificate: ArraySlice<UInt8>) -> ArraySlice<UInt8>? {
        guard let node = try? DER.parse(certificate), case .constructed(let children) = node.content else { return nil }
        return children.first { _ in true }?.encodedBytes
    }
}
