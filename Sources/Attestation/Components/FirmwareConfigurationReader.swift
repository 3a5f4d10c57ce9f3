import MeasuredBoot
import Messages

/// The firmware's settings: the rest of PCR 1 and 3, and of PCR 5 and 6 before the boot loader.
enum FirmwareConfigurationReader: ComponentReader {
    static func component(of event: InspectedEvent, in context: BootContext) -> Component? {
        guard event.event.type != .separator else { return nil }
        return switch event.pcr {
        case 1, 3, 5, 6: .firmwareConfiguration
        default: nil
        }
    }

    static func words(for event: InspectedEvent, in context: BootContext) -> Message {
        guard case .variable(let variable) = event.content else { return event.words(in: context.log) }
        return SecureBootPolicyReader.words(variable, context.log.log)
    }
}
