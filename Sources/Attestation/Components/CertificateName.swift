import MeasuredBoot
import SwiftASN1
import X509

/// What a certificate calls itself.
enum CertificateName {
    /// The common name of the subject, else the whole subject; a hash where it cannot be read.
    static func of(_ bytes: [UInt8]) -> String {
        if let certificate = try? Certificate(derEncoded: bytes) {
            let subject = certificate.subject
            let name = subject.lazy.flatMap { $0 }.last { $0.type == .RDNAttributeType.commonName }
            return name.map { $0.value.description } ?? subject.description
        }
        // Platform keys are known whose serial numbers or dates no standard allows; their names can be read all the same.
        return (try? commonName(bytes))
            ?? "certificate \(DigestAlgorithm.sha256.hash(bytes)?.description.prefix(16) ?? "")"
    }

    /// The common name of the subject: the sixth field of what was signed (RFC 5280, section 4.1), one less where there
    /// is no version.
    private static func commonName(_ bytes: [UInt8]) throws -> String? {
        let certificate = try children(DER.parse(bytes))
        guard let signed = certificate.first else { return nil }
        let fields = try children(signed)
        let isVersioned = fields.first?.identifier.tagClass == .contextSpecific
        guard let subject = fields.dropFirst(isVersioned ? 5 : 4).first else { return nil }
        for set in try children(subject) {
            for attribute in try children(set) {
                let parts = try children(attribute)
                guard parts.count == 2, try ASN1ObjectIdentifier(derEncoded: parts[0]) == .RDNAttributeType.commonName,
                    case .primitive(let text) = parts[1].content
                else { continue }
                return String(decoding: text, as: UTF8.self)
            }
        }
        return nil
    }

    private static func children(_ node: ASN1Node) throws -> [ASN1Node] {
        guard case .constructed(let nodes) = node.content else { return [] }
        return Array(nodes)
    }
}
