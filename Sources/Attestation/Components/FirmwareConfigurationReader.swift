import MeasuredBoot
import Messages

/// The firmware's settings: the rest of PCR 1 and 3, and of PCR 5 and 6 before the boot loader.
struct FirmwareConfigurationReader: ComponentReader {
    func component(of event: InspectedEvent, in context: BootContext) -> Component? {
        guard let pcr = event.pcr, [1, 3, 5, 6].contains(pcr), event.event.type != .separator else { return nil }
        return .firmwareConfiguration
    }

    func words(for event: InspectedEvent, in context: BootContext) -> Message {
        guard case .variable(let variable) = event.content else { return event.words(in: context.log) }
        return SecureBootPolicyReader.words(variable, context.log.log)
    }
}
