import MeasuredBoot
import Messages

/// The sections of a unified kernel image, as systemd's stub measures them into PCR 11: for each its name, then its
/// content (systemd, "TPM2 PCR measurements made by systemd").
struct StubSectionReader: ComponentReader {
    func claim(for event: InspectedEvent, in context: BootContext) -> Claim? {
        guard event.pcr == 11, event.event.type == .ipl else { return nil }
        let name = event.words(in: context.log)
        return event.claim(Self.components[name.description] ?? .kernel, "section \(name)")
    }

    private static let components: [String: Component] = [
        ".linux": .kernel, ".osrel": .kernel, ".uname": .kernel, ".sbat": .kernel, ".dtb": .kernel, ".ucode": .kernel,
        ".pcrpkey": .kernel, ".splash": .kernel, ".cmdline": .kernelCommandLine, ".initrd": .initramfs,
    ]
}
