import MeasuredBoot
import Messages

/// The files that boot loaders read: PCR 9. The digest is that of the file; its name is a hint.
enum BootFileReader: ComponentReader {
    static func component(of event: InspectedEvent, in context: BootContext) -> Component? {
        guard event.pcr == 9 else { return nil }
        switch event.content {
        case .tagged(let tagged): return tagged.tag == TaggedEvent.initramfs ? .initramfs : nil
        case .bytes where event.event.type == .ipl:
            return component(of: event, named: name(context.log.log.data(of: event.event)), context)
        default: return nil
        }
    }

    static func words(for event: InspectedEvent, in context: BootContext) -> Message {
        if case .tagged = event.content { "initramfs that the kernel loaded" } else { event.words(in: context.log) }
    }

    static func binding(of event: InspectedEvent) -> Claim.Binding { .hint }

    /// The name that data holds: nearly always ASCII, closed by a zero or not.
    private static func name(_ data: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
        let body = data.last == 0 ? data.dropLast() : data
        if body.allSatisfy({ 0x20..<0x7F ~= $0 }) { return body }
        return Array((PrintableText.whole(data) ?? "").utf8)[...]
    }

    /// What a file is: by the bound command that asks for a file of this name, else by the command in front of it.
    private static func component(
        of event: InspectedEvent,
        named name: ArraySlice<UInt8>,
        _ context: BootContext
    ) -> Component {
        switch context.loading(of: name) {
        case .kernel: return .kernel
        case .initramfs: return .initramfs
        case nil: break
        }
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
        for place in (0..<event.event.index).reversed() {
            if let text = context.log.events[place].script, text.kind == .command { return true }
            if context.log.events[place].pcr == 9 { return false }
        }
        return true
    }
}
