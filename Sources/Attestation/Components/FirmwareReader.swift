import MeasuredBoot
import Messages

/// The platform's firmware: PCR 0, before the separator and behind it.
enum FirmwareReader: ComponentReader {
    static func component(of event: InspectedEvent, in context: BootContext) -> Component? {
        (event.pcr == 0 || event.event.type == .noAction) && event.event.type != .separator ? .firmware : nil
    }

    static func words(for event: InspectedEvent, in context: BootContext) -> Message {
        let data = event.words(in: context.log)
        return switch event.content {
        case .firmwareBlob(let blob) where blob.name.isEmpty:
            "firmware of \(blob.size) bytes at 0x\(String(blob.address, radix: 16))"
        case .firmwareBlob(let blob): "firmware \(blob.name) of \(blob.size) bytes"
        case .nonHostInfo(.none): "confidential computing: none"
        case .nonHostInfo(let technology): "confidential computing: \(technology.rawValue)"
        case .record(.startupLocality(let locality)): "PCR 0 begins with locality \(locality)"
        case .record(.referenceManifest): "reference values: \(Self.locator(context.log.log.data(of: event.event)))"
        case .record(.other(let signature)): signature.isEmpty ? data : Message(verbatim: signature)
        default: event.event.type == .crtmVersion ? "firmware version \(data)" : data
        }
    }

    /// The readable parts of a record about reference values: names of makers, versions, addresses.
    private static func locator(_ data: ArraySlice<UInt8>) -> String {
        PrintableText.runs(in: data.dropFirst(16), longerThan: 3).joined(separator: " ")
    }
}
