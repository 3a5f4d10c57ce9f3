import MeasuredBoot
import Messages

/// What the kernel was told: GRUB's `kernel_cmdline` and the command behind it (PCR 8), the load options that the
/// kernel's EFI stub measures (PCR 9), and the command line of systemd-boot and its stub (PCR 8 or 12).
enum KernelCommandLineReader: ComponentReader {
    static func component(of event: InspectedEvent, in context: BootContext) -> Component? {
        if let text = event.script {
            return text.kind == .kernelCommandLine || context.startsKernel(text) ? .kernelCommandLine : nil
        }
        guard event.event.type == .ipl || event.event.type == .eventTag else { return nil }
        return switch event.content {
        case .tagged(let tagged): tagged.tag == TaggedEvent.loadOptions ? .kernelCommandLine : nil
        case .bytes where event.event.type == .ipl && (event.pcr == 8 || event.pcr == 12): .kernelCommandLine
        default: nil
        }
    }

    static func words(for event: InspectedEvent, in context: BootContext) -> Message {
        switch event.content {
        case .bootLoaderText(let text): Message(verbatim: context.log.log.text(of: text))
        case .tagged: "load options of the kernel"
        default: event.words(in: context.log)
        }
    }

    static func binding(of event: InspectedEvent) -> Claim.Binding {
        // The data only names what was hashed.
        if case .tagged = event.content { .hint } else { event.binding }
    }
}
