import MeasuredBoot
import Messages

/// Code of devices that firmware runs: PCR 2.
struct OptionROMReader: ComponentReader {
    func claim(for event: InspectedEvent, in context: BootContext) -> Claim? {
        guard event.pcr == 2, event.event.type != .separator else { return nil }
        guard case .image(let image) = event.content else {
            return event.claim(.optionROM, event.words(in: context.log))
        }
        return event.claim(.optionROM, image.words)
    }
}

extension LoadedImage {
    /// What an image is, in a few words.
    var words: Message {
        guard let path, !path.nodes.isEmpty else { return "image of \(size) bytes" }
        return "image \(path.file ?? path.nodes.map(\.text).joined(separator: "/"))"
    }
}
