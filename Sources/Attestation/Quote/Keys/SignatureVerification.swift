import Crypto
import CryptoExtras
import MeasuredBoot

extension AttestationKey {
    /// Whether this key signed these bytes.
    func signed(_ bytes: [UInt8], _ signature: TPMSignature) -> Bool {
        switch signature.hash {
        case .sha1: isValid(signature, for: Insecure.SHA1.hash(data: bytes))
        case .sha256: isValid(signature, for: SHA256.hash(data: bytes))
        case .sha384: isValid(signature, for: SHA384.hash(data: bytes))
        case .sha512: isValid(signature, for: SHA512.hash(data: bytes))
        default: false
        }
    }

    private func isValid(_ signature: TPMSignature, for digest: some Crypto.Digest) -> Bool {
        switch (material, signature.value) {
        case (.rsa(let key), .rsa(let bytes)):
            let padding: _RSA.Signing.Padding = signature.scheme == .rsapss ? .PSS : .insecurePKCS1v1_5
            return key.isValidSignature(
                _RSA.Signing.RSASignature(rawRepresentation: bytes),
                for: digest,
                padding: padding
            )
        case (.p256(let key), .ecc(let r, let s)):
            guard let raw = Self.join(r, s, size: 32),
                let signature = try? P256.Signing.ECDSASignature(rawRepresentation: raw)
            else { return false }
            return key.isValidSignature(signature, for: digest)
        case (.p384(let key), .ecc(let r, let s)):
            guard let raw = Self.join(r, s, size: 48),
                let signature = try? P384.Signing.ECDSASignature(rawRepresentation: raw)
            else { return false }
            return key.isValidSignature(signature, for: digest)
        default:
            return false
        }
    }

    /// The two numbers of a signature one after the other, each as long as the curve's order; a TPM may cut zeros.
    private static func join(_ r: [UInt8], _ s: [UInt8], size: Int) -> [UInt8]? {
        guard r.count <= size, s.count <= size else { return nil }
        let zeros = [UInt8](repeating: 0, count: size)
        return zeros.dropLast(r.count) + r + zeros.dropLast(s.count) + s
    }
}
