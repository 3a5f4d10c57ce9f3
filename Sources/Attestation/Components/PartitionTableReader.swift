import MeasuredBoot
import Messages

/// The partition table of the disk that was booted from (PCR 5).
enum PartitionTableReader: ComponentReader {
    static func component(of event: InspectedEvent, in context: BootContext) -> Component? {
        event.event.type == .gpt || event.event.type == .gpt2 ? .partitionTable : nil
    }

    static func words(for event: InspectedEvent, in context: BootContext) -> Message {
        guard case .partitionTable(let table) = event.content else { return event.words(in: context.log) }
        let names = table.partitions.map { $0.name.isEmpty ? $0.type.description : $0.name }
        return "\(table.partitions.count) partitions: \(names.joined(separator: ", "))"
    }
}
