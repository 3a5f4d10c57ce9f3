import MeasuredBoot
import Messages

/// The borders between firmware and what it hands over to: they belong to the component whose register they close.
enum SeparatorReader: ComponentReader {
    static func component(of event: InspectedEvent, in context: BootContext) -> Component? {
        guard event.event.type == .separator, let pcr = event.pcr else { return nil }
        return Self.owner(of: pcr)
    }

    static func words(for event: InspectedEvent, in context: BootContext) -> Message { "separator" }

    private static func owner(of pcr: Int) -> Component {
        switch pcr {
        case 0: .firmware
        case 2: .optionROM
        case 4: .bootLoader
        case 5: .partitionTable
        case 7: .secureBootPolicy
        case 1, 3, 6: .firmwareConfiguration
        default: .unknown
        }
    }
}
