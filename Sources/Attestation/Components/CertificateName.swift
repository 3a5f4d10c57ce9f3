import MeasuredBoot
import SwiftASN1
import X509

/// What a certificate calls itself.
enum CertificateName {
    /// The common name of the subject, else the whole subject; a hash where it cannot be read.
    static func of(_ bytes: [UInt8]) -> String {
        guard let certificate = try? Certificate(derEncoded: bytes) else {
            let digest = DigestAlgorithm.sha256.hash(bytes)?.description.prefix(16) ?? ""
            return "certificate \(digest)"
        }
        let subject = certificate.subject
        let name = subject.lazy.flatMap { $0 }.last { $0.type == .RDNAttributeType.commonName }
        return name.map { $0.value.description } ?? subject.description
    }
}
