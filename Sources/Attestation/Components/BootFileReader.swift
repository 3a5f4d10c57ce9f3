import MeasuredBoot
import Messages

/// The files that boot loaders read: PCR 9. The digest is that of the file; its name is a hint.
enum BootFileReader: ComponentReader {
    static func component(of event: InspectedEvent, in context: BootContext) -> Component? {
        guard event.pcr == 9 else { return nil }
        switch event.content {
        case .tagged(let tagged): return tagged.tag == TaggedEvent.initramfs ? .initramfs : nil
        case .bytes where event.event.type == .ipl:
            let name = PrintableText.whole(context.log.log.data(of: event.event)) ?? ""
            return component(of: event, named: name, context)
        default: return nil
        }
    }

    static func words(for event: InspectedEvent, in context: BootContext) -> Message {
        if case .tagged = event.content { "initramfs that the kernel loaded" } else { event.words(in: context.log) }
    }

    static func binding(of event: InspectedEvent) -> Claim.Binding { .hint }

    /// What a file is: by the bound command that asks for a file of this name, else by the command in front of it.
    private static func component(of event: InspectedEvent, named name: String, _ context: BootContext) -> Component {
        let path = BootContext.plainPath(name)
        if context.kernelPaths.contains(path) { return .kernel }
        if context.initramfsPaths.contains(path) { return .initramfs }
        guard let last = context.lastCommand(before: event.event.index) else { return .bootLoaderConfiguration }
        // A name that no command asked for: what ran last says what was read.
        switch BootContext.command(last, context.log.log) {
        case .kernel where isFirstFile(event, context): return .kernel
        case .initramfs: return .initramfs
        default: return .bootLoaderConfiguration
        }
    }

    /// Whether no other file was read between the last command and this one.
    private static func isFirstFile(_ event: InspectedEvent, _ context: BootContext) -> Bool {
        for other in context.log.events[..<event.event.index].reversed() {
            if let text = other.script, text.kind == .command { return true }
            if other.pcr == 9 { return false }
        }
        return true
    }
}
