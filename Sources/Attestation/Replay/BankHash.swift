import Crypto
import FoundationEssentials
import MeasuredBoot

extension DigestAlgorithm {
    /// Whether evidence can be judged by this bank.
    var isJudged: Bool { DigestAlgorithm.judged.contains(self) }

    /// Hashes bytes; nil for a bank that is never judged.
    func hash(_ bytes: some Sequence<UInt8>) -> Digest? {
        let bytes = Array(bytes)
        return switch self {
        case .sha1: Digest(Array(Insecure.SHA1.hash(data: bytes)))
        case .sha256: Digest(Array(SHA256.hash(data: bytes)))
        case .sha384: Digest(Array(SHA384.hash(data: bytes)))
        case .sha512: Digest(Array(SHA512.hash(data: bytes)))
        default: nil
        }
    }

    /// Extends a register: hashes its value and a digest (TPM 2.0 Library, part 1, section 17.2).
    func extend(_ register: Digest, with digest: Digest) -> Digest? { hash(register.bytes + digest.bytes) }
}
