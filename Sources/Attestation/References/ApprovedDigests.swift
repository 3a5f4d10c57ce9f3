import MeasuredBoot
import Messages

/// The digests of approved values, laid out so that the bytes of a log can be compared with them as they are.
///
/// Nearly every component of nearly every node is as approved. That is found out here; only what is not is looked at
/// closely.
struct ApprovedDigests: Sendable {
    /// One approved value of one component in one half of a boot, in one bank.
    private struct Entry {
        let component: Component
        let phase: BootPhase
        let bank: DigestAlgorithm
        let pcrs: [Int]
        /// The digests one behind the other.
        let digests: [UInt8]
    }

    /// There are few: a look at each is cheaper than hashing names.
    private let entries: [Entry]

    /// The components that have an approved value.
    private let required: [(component: Component, phase: BootPhase)]

    /// Lays out the values of which none is revoked under another name.
    init(_ references: ReferenceSet) {
        required = references.references.filter { $0.values.contains { $0.state == .approved } }
            .map { ($0.component, $0.phase) }
        let open = references.references.filter { !$0.values.contains { $0.state == .revoked } }
        entries = open.flatMap { reference in
            reference.values.filter { $0.state == .approved }.flatMap { Self.entries(of: $0, reference) }
        }
    }

    /// An entry for each bank, SHA-1 left out, that every measurement has a digest for.
    private static func entries(of value: ReferenceValue, _ reference: Reference) -> [Entry] {
        let measurements = value.measured.measurements
        return DigestAlgorithm.judged.filter { $0 != .sha1 }.compactMap { bank in
            let digests = measurements.compactMap { $0.digests[bank]?.bytes }
            guard digests.count == measurements.count else { return nil }
            return Entry(
                component: reference.component,
                phase: reference.phase,
                bank: bank,
                pcrs: measurements.map(\.pcr),
                digests: Array(digests.joined())
            )
        }
    }

    /// Whether the events of a component have an approved value in the bank that the log was looked at in; false sends
    /// whoever asks to look closely.
    func contains(_ group: BootGroup, _ events: ArraySlice<Int>, in log: InspectedLog) -> Bool {
        entries.indices.contains { place in
            group.isAbout(entries[place].component, entries[place].phase) && entries[place].bank == log.bank
                && Self.agrees(entries[place], events, log)
        }
    }

    /// Whether every component with an approved value is among those of a boot.
    func areAllMeasured(in groups: [BootGroup]) -> Bool {
        required.indices.allSatisfy { needed in
            groups.indices.contains { groups[$0].isAbout(required[needed].component, required[needed].phase) }
        }
    }

    private static func agrees(_ entry: Entry, _ events: ArraySlice<Int>, _ log: InspectedLog) -> Bool {
        guard entry.pcrs.count == events.count else { return false }
        return entry.digests.withUnsafeBytes { expected in
            log.log.bytes.withUnsafeBytes { bytes in
                var offset = 0
                for place in entry.pcrs.indices {
                    let index = events[events.startIndex + place]
                    guard log.log.events[index].pcr == entry.pcrs[place], let range = log.events[index].digest,
                        offset + range.count <= expected.count
                    else { return false }
                    let digest = UnsafeRawBufferPointer(rebasing: expected[offset..<offset + range.count])
                    guard digest.isSame(as: UnsafeRawBufferPointer(rebasing: bytes[range])) else { return false }
                    offset += range.count
                }
                return true
            }
        }
    }
}
