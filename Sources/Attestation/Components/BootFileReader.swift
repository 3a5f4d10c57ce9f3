import MeasuredBoot
import Messages

/// The files that boot loaders read: PCR 9. The digest is that of the file; its name is a hint.
struct BootFileReader: ComponentReader {
    func claim(for event: InspectedEvent, in context: BootContext) -> Claim? {
        guard event.pcr == 9 else { return nil }
        switch event.content {
        case .tagged(let tagged) where tagged.tag == TaggedEvent.initramfs:
            return event.claim(.initramfs, "initramfs that the kernel loaded", .hint)
        case .bytes where event.event.type == .ipl:
            let name = event.words(in: context.log)
            return event.claim(component(of: event, named: name.description, context), name, .hint)
        default: return nil
        }
    }

    /// What a file is: by the bound command that asks for a file of this name, else by the command in front of it.
    private func component(of event: InspectedEvent, named name: String, _ context: BootContext) -> Component {
        let path = BootContext.plainPath(name)
        if context.kernelPaths.contains(path) { return .kernel }
        if context.initramfsPaths.contains(path) { return .initramfs }
        guard let command = context.lastCommand(before: event.event.index)?.split(separator: " ").first else {
            return .bootLoaderConfiguration
        }
        // A name that no command asked for: what ran last says what was read.
        if command.hasPrefix("linux"), isFirstFile(event, context) { return .kernel }
        if command.hasPrefix("initrd") { return .initramfs }
        return .bootLoaderConfiguration
    }

    /// Whether no other file was read between the last command and this one.
    private func isFirstFile(_ event: InspectedEvent, _ context: BootContext) -> Bool {
        for other in context.log.events[..<event.event.index].reversed() {
            if case .bootLoaderText(let text) = other.content, text.kind == .command { return true }
            if other.pcr == 9 { return false }
        }
        return true
    }
}
