import MeasuredBoot
import Messages

/// The GUIDs of a disk and its partitions are made when the disk is; ChromeOS keeps in its kernel partitions which of two
/// systems boots next. What partitions there are, of which kind and size, is compared.
struct PartitionIdentity: VolatileRule {
    let name: Message = "GUIDs and boot priorities in the partition table"

    func differsOnlyThere(_ old: MeasuredItem, _ new: MeasuredItem) -> Bool {
        guard case .partitionTable(let oldTable) = old.event.content,
            case .partitionTable(let newTable) = new.event.content,
            // Only what the digest covers can say that nothing else differs.
            old.event.coverage == .data, new.event.coverage == .data
        else { return false }
        return oldTable.partitions.map(Shape.init) == newTable.partitions.map(Shape.init)
    }

    private struct Shape: Equatable {
        let type: EFIGUID
        let firstBlock, lastBlock, attributes: UInt64
        let name: String

        init(_ partition: PartitionTable.Partition) {
            type = partition.type
            firstBlock = partition.firstBlock
            lastBlock = partition.lastBlock
            name = partition.name
            // Priority, tries left and success stand in bits 48 to 56 (ChromiumOS, "Disk format").
            let volatile: UInt64 = partition.type == .chromeOSKernel ? 0x01FF_0000_0000_0000 : 0
            attributes = partition.attributes & ~volatile
        }
    }
}
