import Crypto
import CryptoExtras
import FoundationEssentials
public import MeasuredBoot
import Messages
import SwiftASN1
import X509

/// The key that signed a quote.
public struct AttestationKey: Sendable {
    /// What the TPM says about the key; nil for a mere public key.
    public let publicArea: PublicArea?

    /// The key itself.
    let material: Material

    /// A public key that can verify.
    enum Material: Sendable {
        case rsa(_RSA.Signing.PublicKey)
        case p256(P256.Signing.PublicKey)
        case p384(P384.Signing.PublicKey)
    }

    /// Reads a key: PEM or DER (RFC 5280, SubjectPublicKeyInfo), TPMT_PUBLIC or TPM2B_PUBLIC.
    public init(parsing bytes: [UInt8]) throws(MalformedInput) {
        let isText = bytes.starts(with: Array("-----BEGIN".utf8))
        guard isText || bytes.first == 0x30 else {
            let area = try PublicArea(parsing: bytes)
            self.init(publicArea: area, material: try Material(area.key))
            return
        }
        let key: Certificate.PublicKey
        do {
            key =
                isText
                ? try Certificate.PublicKey(pemEncoded: String(decoding: bytes, as: UTF8.self))
                : try Certificate.PublicKey(derEncoded: bytes)
        } catch {
            throw MalformedInput("this is no public key in PEM or DER", at: 0)
        }
        self.init(publicArea: nil, material: try Material(key))
    }

    /// The key of a certificate.
    init(_ certificate: Certificate) throws(MalformedInput) {
        self.init(publicArea: nil, material: try Material(certificate.publicKey))
    }

    private init(publicArea: PublicArea?, material: Material) {
        self.publicArea = publicArea
        self.material = material
    }

    /// The key in the form in which certificates have it.
    var certified: Certificate.PublicKey {
        switch material {
        case .rsa(let key): Certificate.PublicKey(key)
        case .p256(let key): Certificate.PublicKey(key)
        case .p384(let key): Certificate.PublicKey(key)
        }
    }
}

extension AttestationKey.Material {
    /// The smallest modulus that is still trusted (NIST SP 800-131A revision 2, table 2).
    private static let minimumBits = 2048

    init(_ key: Certificate.PublicKey) throws(MalformedInput) {
        if let key = _RSA.Signing.PublicKey(key) {
            self = try Self.checked(key)
        } else if let key = P256.Signing.PublicKey(key) {
            self = .p256(key)
        } else if let key = P384.Signing.PublicKey(key) {
            self = .p384(key)
        } else {
            throw MalformedInput("this key is neither RSA nor on P-256 or P-384", at: 0)
        }
    }

    init(_ key: PublicArea.Key) throws(MalformedInput) {
        do {
            switch key {
            case .rsa(let modulus, let exponent):
                let exponent = withUnsafeBytes(of: exponent.bigEndian) { Array($0.drop { $0 == 0 }) }
                self = .rsa(try _RSA.Signing.PublicKey(n: modulus, e: exponent))
            case .ecc(.p256, let x, let y):
                self = .p256(try P256.Signing.PublicKey(x963Representation: [4] + x + y))
            case .ecc(.p384, let x, let y):
                self = .p384(try P384.Signing.PublicKey(x963Representation: [4] + x + y))
            }
        } catch {
            throw MalformedInput("the numbers in this public key make no key", at: 0)
        }
        if case .rsa(let key) = self { self = try Self.checked(key) }
    }

    private static func checked(_ key: _RSA.Signing.PublicKey) throws(MalformedInput) -> Self {
        guard key.keySizeInBits >= minimumBits else {
            throw MalformedInput("an RSA key of \(key.keySizeInBits) bits is too short", at: 0)
        }
        return .rsa(key)
    }
}
