import MeasuredBoot
import Messages

/// The GUIDs of a disk and its partitions are made when the disk is; ChromeOS keeps in its kernel partitions which of two
/// systems boots next. What partitions there are, of which kind and size, is compared.
struct PartitionIdentity: VolatileRule {
    let name: Message = "GUIDs and boot priorities in the partition table"

    func canonical(of event: InspectedEvent, in log: EventLog) -> String? {
        // Only what the digest covers can say that nothing else differs.
        guard event.event.type == .gpt, event.coverage == .data, case .partitionTable(let table) = event.content else {
            return nil
        }
        return table.partitions.map(Self.shape).joined(separator: "; ")
    }

    private static func shape(_ partition: PartitionTable.Partition) -> String {
        // Priority, tries left and success stand in bits 48 to 56 (ChromiumOS, "Disk format").
        let volatile: UInt64 = partition.type == .chromeOSKernel ? 0x01FF_0000_0000_0000 : 0
        let attributes = String(partition.attributes & ~volatile, radix: 16)
        return "\(partition.type) \(partition.firstBlock)-\(partition.lastBlock) \(attributes) \(partition.name)"
    }
}
