import MeasuredBoot
import Messages

/// The sections of a unified kernel image, as systemd's stub measures them into PCR 11: for each its name, then its
/// content (systemd, "TPM2 PCR measurements made by systemd").
enum StubSectionReader: ComponentReader {
    static func component(of event: InspectedEvent, in context: BootContext) -> Component? {
        guard event.pcr == 11, event.event.type == .ipl else { return nil }
        return Self.components[PrintableText.whole(context.log.log.data(of: event.event)) ?? ""] ?? .kernel
    }

    static func words(for event: InspectedEvent, in context: BootContext) -> Message {
        "section \(event.words(in: context.log))"
    }

    private static let components: [String: Component] = [
        ".linux": .kernel, ".osrel": .kernel, ".uname": .kernel, ".sbat": .kernel, ".dtb": .kernel, ".ucode": .kernel,
        ".pcrpkey": .kernel, ".splash": .kernel, ".cmdline": .kernelCommandLine, ".initrd": .initramfs,
    ]
}
