import MeasuredBoot
import Messages

/// The images of PCR 4: shim, the boot loader it starts, and the kernel that this one starts.
///
/// Their names are hints; what an image is follows from its place, which the order of the extends proves.
enum ImageReader: ComponentReader {
    static func component(of event: InspectedEvent, in context: BootContext) -> Component? {
        guard event.pcr == 4, event.event.type != .separator else { return nil }
        guard case .image(let image) = event.content else { return .bootLoader }
        return component(of: event.event, image, context)
    }

    static func words(for event: InspectedEvent, in context: BootContext) -> Message {
        if case .image(let image) = event.content { image.words } else { event.words(in: context.log) }
    }

    private static func component(of event: Event, _ image: LoadedImage, _ context: BootContext) -> Component {
        guard let place = context.images.firstIndex(of: event.index) else { return .bootLoader }
        if image.path?.isFromFirmware == true { return .firmware }
        let programs = context.images.count
        switch place - (context.hasShim ? 1 : 0) {
        case -1: return .shim
        case 0:
            // A kernel that firmware started by itself has no boot loader in front of it.
            return programs == 1 && !context.hasBootLoaderText && isStub(context) ? .kernel : .bootLoader
        default: return .kernel
        }
    }

    /// Whether the kernel's own EFI stub measured, as it does when nothing stands between it and the firmware.
    private static func isStub(_ context: BootContext) -> Bool {
        context.log.events.contains { event in
            if case .tagged(let tagged) = event.content {
                return tagged.tag == TaggedEvent.loadOptions || tagged.tag == TaggedEvent.initramfs
            }
            return false
        }
    }
}
