import Crypto
import MeasuredBoot

extension DigestAlgorithm {
    /// The digest of bytes; nil for an algorithm that nothing is judged by.
    func hash(_ bytes: [UInt8]) -> MeasuredBoot.Digest? {
        switch self {
        case .sha1: Digest(Array(Insecure.SHA1.hash(data: bytes)))
        case .sha256: Digest(Array(SHA256.hash(data: bytes)))
        case .sha384: Digest(Array(SHA384.hash(data: bytes)))
        case .sha512: Digest(Array(SHA512.hash(data: bytes)))
        default: nil
        }
    }
}

/// Compares bytes in a time that depends on their number only.
func isEqualInConstantTime(_ left: [UInt8], _ right: [UInt8]) -> Bool {
    guard left.count == right.count else { return false }
    return zip(left, right).reduce(0) { $0 | ($1.0 ^ $1.1) } == 0
}
