import MeasuredBoot
import Messages

/// What tells the boot loader what to do: the commands of GRUB's script (PCR 8), the settings of systemd-boot (PCR 5).
enum BootLoaderConfigurationReader: ComponentReader {
    static func component(of event: InspectedEvent, in context: BootContext) -> Component? {
        if event.script != nil { return .bootLoaderConfiguration }
        guard event.event.type == .eventTag, case .tagged(let tagged) = event.content else { return nil }
        return tagged.tag == TaggedEvent.loaderConfiguration ? .bootLoaderConfiguration : nil
    }

    static func words(for event: InspectedEvent, in context: BootContext) -> Message {
        if case .bootLoaderText(let text) = event.content { return Message(verbatim: context.log.log.text(of: text)) }
        return "settings of systemd-boot"
    }

    static func binding(of event: InspectedEvent) -> Claim.Binding {
        // The data only names what was hashed.
        if case .tagged = event.content { .hint } else { event.binding }
    }
}
