import Crypto
import FoundationEssentials
import MeasuredBoot

extension EventLog {
    /// Whether the bytes at one place are the hash of those at another; neither is copied.
    func hashesTo(_ digest: Range<Int>, _ data: Range<Int>, _ bank: DigestAlgorithm) -> Bool {
        switch bank {
        case .sha1: hashesTo(Insecure.SHA1.self, digest, data)
        case .sha256: hashesTo(SHA256.self, digest, data)
        case .sha384: hashesTo(SHA384.self, digest, data)
        case .sha512: hashesTo(SHA512.self, digest, data)
        default: false
        }
    }

    private func hashesTo<Hash: HashFunction>(_ type: Hash.Type, _ digest: Range<Int>, _ data: Range<Int>) -> Bool {
        bytes.withUnsafeBytes { bytes in
            var hash = Hash()
            hash.update(bufferPointer: UnsafeRawBufferPointer(rebasing: bytes[data]))
            return hash.finalize().withUnsafeBytes { $0.isSame(as: UnsafeRawBufferPointer(rebasing: bytes[digest])) }
        }
    }
}
