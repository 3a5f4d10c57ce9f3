import MeasuredBoot
import Messages

/// The firmware's settings: the rest of PCR 1 and 3, and of PCR 5 and 6 before the boot loader.
struct FirmwareConfigurationReader: ComponentReader {
    func claim(for event: InspectedEvent, in context: BootContext) -> Claim? {
        guard let pcr = event.pcr, [1, 3, 5, 6].contains(pcr), event.event.type != .separator else { return nil }
        guard case .variable(let variable) = event.content else {
            return event.claim(.firmwareConfiguration, event.words(in: context.log))
        }
        return event.claim(.firmwareConfiguration, SecureBootPolicyReader.words(variable, context.log.log))
    }
}
