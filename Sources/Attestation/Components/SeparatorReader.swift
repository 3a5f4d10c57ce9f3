import MeasuredBoot
import Messages

/// The borders between firmware and what it hands over to: they belong to the component whose register they close.
struct SeparatorReader: ComponentReader {
    func claim(for event: InspectedEvent, in context: BootContext) -> Claim? {
        guard event.event.type == .separator, let pcr = event.pcr else { return nil }
        return event.claim(Self.owner(of: pcr), "separator")
    }

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
