import Glibc
import MeasuredBoot
import Messages

/// The digests of approved values, laid out so that the bytes of a log can be compared with them as they are.
///
/// Nearly every component of nearly every node is as approved. That is found out here; only what is not is looked at
/// closely.
struct ApprovedDigests: Sendable {
    /// One approved value in one bank; a class because every component of every node is held against it, and what moves
    /// then is a reference.
    private final class Entry: Sendable {
        let bank: DigestAlgorithm
        let pcrs: [Int]
        /// The digests one behind the other.
        let digests: [UInt8]

        init(bank: DigestAlgorithm, pcrs: [Int], digests: [UInt8]) {
            self.bank = bank
            self.pcrs = pcrs
            self.digests = digests
        }
    }

    /// The approved values of one component in one half of a boot. There are few: a look at each is cheaper than
    /// hashing names.
    private struct Accepted {
        let component: Component
        let phase: BootPhase
        let entries: [Entry]
    }

    private let accepted: [Accepted]

    /// The components that have an approved value.
    private let required: [(component: Component, phase: BootPhase)]

    /// Lays out the values of which none is revoked under another name.
    init(_ references: ReferenceSet) {
        required = references.references.filter { $0.values.contains { $0.state == .approved } }
            .map { ($0.component, $0.phase) }
        let open = references.references.filter { !$0.values.contains { $0.state == .revoked } }
        accepted = open.map { reference in
            let approved = reference.values.filter { $0.state == .approved }
            return Accepted(
                component: reference.component,
                phase: reference.phase,
                entries: approved.flatMap(Self.entries)
            )
        }
    }

    /// An entry for each bank, SHA-1 left out, that every measurement has a digest for.
    private static func entries(of value: ReferenceValue) -> [Entry] {
        let measurements = value.measured.measurements
        return DigestAlgorithm.judged.filter { $0 != .sha1 }.compactMap { bank in
            let digests = measurements.compactMap { $0.digests[bank]?.bytes }
            guard digests.count == measurements.count else { return nil }
            return Entry(bank: bank, pcrs: measurements.map(\.pcr), digests: Array(digests.joined()))
        }
    }

    /// Whether the events of a component have an approved value in a bank; false sends whoever asks to look closely.
    func contains(_ group: BootGroup, in log: InspectedLog, _ bank: DigestAlgorithm) -> Bool {
        for known in accepted where known.component == group.component && known.phase == group.phase {
            for entry in known.entries where entry.bank == bank && Self.agrees(entry, group, log) { return true }
        }
        return false
    }

    /// Whether every component with an approved value is among those of a boot.
    func areAllMeasured(in groups: [BootGroup]) -> Bool {
        required.allSatisfy { needed in
            groups.contains { $0.component == needed.component && $0.phase == needed.phase }
        }
    }

    private static func agrees(_ entry: Entry, _ group: BootGroup, _ log: InspectedLog) -> Bool {
        guard entry.pcrs.count == group.events.count else { return false }
        return entry.digests.withUnsafeBytes { expected in
            log.log.bytes.withUnsafeBytes { bytes in
                var offset = 0
                for (pcr, index) in zip(entry.pcrs, group.events) {
                    let event = log.log.events[index]
                    guard event.pcr == pcr, let range = log.log.digestRange(of: event, in: entry.bank) else {
                        return false
                    }
                    // Both stand in arrays that are as long as the entry and the log say.
                    guard let left = expected.baseAddress, let right = bytes.baseAddress,
                        offset + range.count <= expected.count,
                        memcmp(left + offset, right + range.lowerBound, range.count) == 0
                    else { return false }
                    offset += range.count
                }
                return true
            }
        }
    }
}
