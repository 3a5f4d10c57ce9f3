import MeasuredBoot
import Messages

/// The digests of approved values, laid out so that the bytes of a log can be compared with them as they are.
///
/// Nearly every component of nearly every node is as approved. That is found out here; only what is not is looked at
/// closely.
struct ApprovedDigests: Sendable {
    /// One approved value in one bank.
    private struct Entry {
        let bank: DigestAlgorithm
        let pcrs: [Int]
        /// The digests one behind the other.
        let digests: [UInt8]
        let value: ReferenceValue
    }

    private struct Key: Hashable {
        let component: Component
        let phase: BootPhase
    }

    private let entries: [Key: [Entry]]

    /// Lays out the values of which none is revoked under another name.
    init(_ references: ReferenceSet) {
        var entries: [Key: [Entry]] = [:]
        for reference in references.references where !reference.values.contains(where: { $0.state == .revoked }) {
            for value in reference.values where value.state == .approved {
                let key = Key(component: reference.component, phase: reference.phase)
                entries[key, default: []] += Self.entries(of: value)
            }
        }
        self.entries = entries
    }

    /// An entry for each bank, SHA-1 left out, that every measurement has a digest for.
    private static func entries(of value: ReferenceValue) -> [Entry] {
        let measurements = value.measured.measurements
        return DigestAlgorithm.judged.filter { $0 != .sha1 }.compactMap { bank in
            let digests = measurements.compactMap { $0.digests[bank]?.bytes }
            guard digests.count == measurements.count else { return nil }
            return Entry(bank: bank, pcrs: measurements.map(\.pcr), digests: Array(digests.joined()), value: value)
        }
    }

    /// The approved value that the events of a component have in a bank; nil sends whoever asks to look closely.
    func value(of group: BootGroup, in log: InspectedLog, _ bank: DigestAlgorithm) -> ReferenceValue? {
        let candidates = entries[Key(component: group.component, phase: group.phase)] ?? []
        return candidates.first { $0.bank == bank && Self.agrees($0, group, log) }?.value
    }

    private static func agrees(_ entry: Entry, _ group: BootGroup, _ log: InspectedLog) -> Bool {
        guard entry.pcrs.count == group.events.count else { return false }
        var offset = 0
        for (place, index) in group.events.enumerated() {
            let event = log.events[index].event
            guard event.pcr == entry.pcrs[place], let range = log.log.digestRange(of: event, in: entry.bank) else {
                return false
            }
            guard entry.digests[offset..<offset + range.count].elementsEqual(log.log.bytes[range]) else { return false }
            offset += range.count
        }
        return true
    }
}
