import MeasuredBoot
import Messages

/// Code of devices that firmware runs: PCR 2.
enum OptionROMReader: ComponentReader {
    static func component(of event: InspectedEvent, in context: BootContext) -> Component? {
        event.pcr == 2 && event.event.type != .separator ? .optionROM : nil
    }

    static func words(for event: InspectedEvent, in context: BootContext) -> Message {
        if case .image(let image) = event.content { image.words } else { event.words(in: context.log) }
    }
}

extension LoadedImage {
    /// What an image is, in a few words.
    var words: Message {
        guard let path, !path.nodes.isEmpty else { return "image of \(size) bytes" }
        return "image \(path.file ?? path.text)"
    }
}
