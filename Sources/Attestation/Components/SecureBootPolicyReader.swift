import MeasuredBoot
import Messages

/// Whether Secure Boot is on, and the databases it goes by: PCR 7 before its separator.
enum SecureBootPolicyReader: ComponentReader {
    static func component(of event: InspectedEvent, in context: BootContext) -> Component? {
        guard event.pcr == 7, event.event.type != .variableAuthority, event.event.type != .separator else { return nil }
        return .secureBootPolicy
    }

    static func words(for event: InspectedEvent, in context: BootContext) -> Message {
        guard case .variable(let variable) = event.content else { return event.words(in: context.log) }
        return Self.words(variable, context.log.log)
    }

    static func words(_ variable: UEFIVariable, _ log: EventLog) -> Message {
        let content = log.bytes[variable.content]
        if content.isEmpty { return "\(variable.name) is empty" }
        if content.count == 1 { return content.first == 0 ? "\(variable.name) is off" : "\(variable.name) is on" }
        guard let lists = try? log.signatureLists(of: variable) else {
            return "\(variable.name) of \(content.count) bytes"
        }
        let certificates = lists.filter { $0.type == .x509Certificate }.flatMap(\.entries)
        let others = lists.filter { $0.type != .x509Certificate }.map(\.entries.count).reduce(0, +)
        let names = certificates.map { CertificateName.of(Array(log.bytes[$0.data])) }
        let list = names.joined(separator: ", ")
        if others == 0 { return "\(variable.name): \(list)" }
        return names.isEmpty ? "\(variable.name): \(others) hashes" : "\(variable.name): \(list), and \(others) hashes"
    }
}
