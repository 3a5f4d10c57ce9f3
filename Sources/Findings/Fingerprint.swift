import Crypto

/// The identity of a finding from one scan to the next.
public struct Fingerprint: Hashable, Sendable, CustomStringConvertible {
    /// 32 hexadecimal digits.
    public let description: String

    /// Makes the fingerprint of what identifies a finding.
    ///
    /// The parts go into SHA-256 each behind its length, so that no two lists of parts look alike; half of the
    /// digest is kept.
    public init(_ parts: [String]) {
        var hash = SHA256()
        for part in parts {
            withUnsafeBytes(of: UInt64(part.utf8.count).bigEndian) { hash.update(bufferPointer: $0) }
            hash.update(data: Array(part.utf8))
        }
        description = hash.finalize().prefix(16).map { byte in
            (byte < 16 ? "0" : "") + String(byte, radix: 16)
        }.joined()
    }
}
