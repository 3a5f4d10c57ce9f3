import MeasuredBoot
import Messages

/// What the kernel was told: GRUB's `kernel_cmdline` and the command behind it (PCR 8), the load options that the
/// kernel's EFI stub measures (PCR 9), and the command line of systemd-boot and its stub (PCR 8 or 12).
struct KernelCommandLineReader: ComponentReader {
    func claim(for event: InspectedEvent, in context: BootContext) -> Claim? {
        switch event.content {
        case .bootLoaderText(let text): return claim(event, text, context)
        case .tagged(let tagged) where tagged.tag == TaggedEvent.loadOptions:
            return event.claim(.kernelCommandLine, "load options of the kernel", .hint)
        case .bytes where event.event.type == .ipl && (event.pcr == 8 || event.pcr == 12):
            return event.claim(.kernelCommandLine, event.words(in: context.log))
        default: return nil
        }
    }

    private func claim(_ event: InspectedEvent, _ text: BootLoaderText, _ context: BootContext) -> Claim? {
        let line = context.log.log.text(of: text)
        if text.kind == .kernelCommandLine { return event.claim(.kernelCommandLine, Message(verbatim: line)) }
        guard text.kind == .command, Self.startsKernel(line) else { return nil }
        return event.claim(.kernelCommandLine, Message(verbatim: line))
    }

    /// Whether a command of GRUB's loads a kernel.
    private static func startsKernel(_ line: String) -> Bool {
        ["linux", "linuxefi", "linux16"].contains { line == $0 || line.hasPrefix($0 + " ") }
    }
}
