import MeasuredBoot
import Messages

/// The partition table of the disk that was booted from (PCR 5).
struct PartitionTableReader: ComponentReader {
    func claim(for event: InspectedEvent, in context: BootContext) -> Claim? {
        guard event.event.type == .gpt || event.event.type == .gpt2 else { return nil }
        guard case .partitionTable(let table) = event.content else {
            return event.claim(.partitionTable, event.words(in: context.log))
        }
        let names = table.partitions.map { $0.name.isEmpty ? $0.type.description : $0.name }
        return event.claim(.partitionTable, "\(table.partitions.count) partitions: \(names.joined(separator: ", "))")
    }
}
