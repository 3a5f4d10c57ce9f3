import Crypto
import LogEntries

/// The entries of the window that is read again and again, so that each is handed over once.
///
/// This saves work and nothing else: who stores entries knows those again that come twice.
struct SeenEntries: Sendable {
    /// More are not remembered, and handed over again.
    static let countLimit = 200_000

    /// Half a SHA-256 of each entry.
    private struct Key: Hashable {
        let high: UInt64
        let low: UInt64

        init(_ bytes: [UInt8]) {
            (high, low) = SHA256.hash(data: bytes).withUnsafeBytes { digest in
                (digest.loadUnaligned(as: UInt64.self), digest.loadUnaligned(fromByteOffset: 8, as: UInt64.self))
            }
        }
    }

    private var moments: [Key: Timestamp] = [:]

    /// How many are remembered.
    var count: Int { moments.count }

    /// Whether an entry was handed over before.
    func contains(_ line: EntryLine) -> Bool { moments[Key(line.bytes)] != nil }

    /// Takes note of an entry that was handed over.
    mutating func insert(_ line: [UInt8], at moment: Timestamp) {
        guard moments.count < Self.countLimit else { return }
        moments[Key(line)] = moment
    }

    /// Forgets what lies before the window.
    mutating func forget(before start: Timestamp) { moments = moments.filter { $0.value >= start } }
}
