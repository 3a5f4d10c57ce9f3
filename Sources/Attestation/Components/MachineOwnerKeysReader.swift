import MeasuredBoot
import Messages

/// The certificates that the machine's owner added, as shim measures them: PCR 14.
struct MachineOwnerKeysReader: ComponentReader {
    func claim(for event: InspectedEvent, in context: BootContext) -> Claim? {
        guard event.pcr == 14 else { return nil }
        return event.claim(.machineOwnerKeys, event.words(in: context.log))
    }
}
