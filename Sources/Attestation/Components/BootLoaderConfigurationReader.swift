import MeasuredBoot
import Messages

/// What tells the boot loader what to do: the commands of GRUB's script (PCR 8), the settings of systemd-boot (PCR 5).
struct BootLoaderConfigurationReader: ComponentReader {
    func claim(for event: InspectedEvent, in context: BootContext) -> Claim? {
        switch event.content {
        case .bootLoaderText(let text):
            return event.claim(.bootLoaderConfiguration, Message(verbatim: context.log.log.text(of: text)))
        case .tagged(let tagged) where tagged.tag == TaggedEvent.loaderConfiguration:
            return event.claim(.bootLoaderConfiguration, "settings of systemd-boot", .hint)
        default: return nil
        }
    }
}
