import MeasuredBoot
import Messages

/// The platform's firmware: PCR 0, before the separator and behind it.
struct FirmwareReader: ComponentReader {
    func claim(for event: InspectedEvent, in context: BootContext) -> Claim? {
        guard event.pcr == 0 || event.event.type == .noAction else { return nil }
        guard event.event.type != .separator else { return nil }
        return event.claim(.firmware, Self.words(event, context.log), binding(event))
    }

    private func binding(_ event: InspectedEvent) -> Claim.Binding? {
        // The version is text, or bytes in which nobody can read anything.
        event.event.type == .noAction ? Claim.Binding.none : nil
    }

    private static func words(_ event: InspectedEvent, _ log: InspectedLog) -> Message {
        switch event.content {
        case .firmwareBlob(let blob) where blob.name.isEmpty:
            "firmware of \(blob.size) bytes at 0x\(String(blob.address, radix: 16))"
        case .firmwareBlob(let blob): "firmware \(blob.name) of \(blob.size) bytes"
        case .nonHostInfo(.none): "confidential computing: none"
        case .nonHostInfo(let technology): "confidential computing: \(technology.rawValue)"
        case .record(.startupLocality(let locality)): "PCR 0 begins with locality \(locality)"
        case .record(.referenceManifest(_, let locator)): "reference values: \(locator)"
        case .record(.other(let signature)): signature.isEmpty ? event.words(in: log) : Message(verbatim: signature)
        default:
            event.event.type == .crtmVersion ? "firmware version \(event.words(in: log))" : event.words(in: log)
        }
    }
}
