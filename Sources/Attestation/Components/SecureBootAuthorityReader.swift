import MeasuredBoot
import Messages

/// What allowed the images that were started, and shim's SBAT level: PCR 7 behind its separator.
enum SecureBootAuthorityReader: ComponentReader {
    static func component(of event: InspectedEvent, in context: BootContext) -> Component? {
        event.event.type == .variableAuthority ? .secureBootAuthority : nil
    }

    static func words(for event: InspectedEvent, in context: BootContext) -> Message {
        guard case .variable(let variable) = event.content else { return event.words(in: context.log) }
        return Self.words(variable, context.log.log)
    }

    private static func words(_ variable: UEFIVariable, _ log: EventLog) -> Message {
        let content = log.bytes[variable.content]
        if let text = PrintableText.whole(content) {
            return "\(variable.name) \(text.split(whereSeparator: \.isNewline).joined(separator: "; "))"
        }
        // One entry of a database: its owner, then the certificate or hash.
        guard content.count > 16 else { return "\(variable.name) of \(content.count) bytes" }
        let entry = content.dropFirst(16)
        guard entry.first == 0x30 else { return "an entry of \(variable.name)" }
        return "\(variable.name): \(CertificateName.of(Array(entry)))"
    }
}
