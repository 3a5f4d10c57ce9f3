import Crypto
import FoundationEssentials
package import MeasuredBoot

/// Hashes of files, which may be large: no part of them is copied.
package enum MeasurementHash {
    /// The hash of some parts of a file, one after the other; nil for a bank that is never judged.
    static func digest(of bytes: [UInt8], _ ranges: [Range<Int>], in bank: DigestAlgorithm) -> Digest? {
        switch bank {
        case .sha1: hash(bytes, ranges, with: Insecure.SHA1())
        case .sha256: hash(bytes, ranges, with: SHA256())
        case .sha384: hash(bytes, ranges, with: SHA384())
        case .sha512: hash(bytes, ranges, with: SHA512())
        default: nil
        }
    }

    /// The hashes of bytes in several banks.
    package static func digests(of bytes: [UInt8], in banks: [DigestAlgorithm]) -> [DigestAlgorithm: Digest] {
        digests(of: bytes, [0..<bytes.count], in: banks)
    }

    /// The hashes of some parts of a file in several banks.
    static func digests(
        of bytes: [UInt8],
        _ ranges: [Range<Int>],
        in banks: [DigestAlgorithm]
    ) -> [DigestAlgorithm: Digest] {
        var digests: [DigestAlgorithm: Digest] = [:]
        for bank in banks { digests[bank] = digest(of: bytes, ranges, in: bank) }
        return digests
    }

    /// What registers hold that begin at zero and are extended with digests, in their order.
    package static func registers(
        after digests: [[DigestAlgorithm: Digest]],
        in banks: [DigestAlgorithm]
    ) -> [DigestAlgorithm: Digest] {
        var registers: [DigestAlgorithm: Digest] = [:]
        for bank in banks {
            var value = Digest([UInt8](repeating: 0, count: bank.size ?? 0))
            for digest in digests.compactMap({ $0[bank] }) {
                let joined = value.bytes + digest.bytes
                guard let next = Self.digest(of: joined, [0..<joined.count], in: bank) else { return registers }
                value = next
            }
            registers[bank] = value
        }
        return registers
    }

    private static func hash(_ bytes: [UInt8], _ ranges: [Range<Int>], with hash: some HashFunction) -> Digest {
        var hash = hash
        bytes.withUnsafeBytes { memory in
            for range in ranges { hash.update(bufferPointer: UnsafeRawBufferPointer(rebasing: memory[range])) }
        }
        return hash.finalize().withUnsafeBytes { Digest(Array($0)) }
    }
}

extension PEImage {
    /// The hashes that firmware and shim measure of an image, which are those that its signature is over.
    package func digests(of bytes: [UInt8], in banks: [DigestAlgorithm]) -> [DigestAlgorithm: Digest] {
        MeasurementHash.digests(of: bytes, hashedRanges, in: banks)
    }
}
