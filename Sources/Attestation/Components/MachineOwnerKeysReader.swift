import MeasuredBoot

/// The certificates that the machine's owner added, as shim measures them: PCR 14.
enum MachineOwnerKeysReader: ComponentReader {
    static func component(of event: InspectedEvent, in context: BootContext) -> Component? {
        event.pcr == 14 ? .machineOwnerKeys : nil
    }
}
