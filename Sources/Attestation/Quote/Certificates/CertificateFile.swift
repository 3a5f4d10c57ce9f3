import Crypto
import MeasuredBoot
import Messages
import SwiftASN1
import X509

/// A certificate, read, with the fingerprint of the bytes that it came in.
struct CertificateFile: Sendable {
    let certificate: Certificate
    /// The SHA-256 digest of the certificate in DER, by which roots are pinned.
    let fingerprint: MeasuredBoot.Digest

    /// How many certificates evidence may bring; real chains have three. The search for a way to a root tries every
    /// order in which certificates sign each other, and whoever makes evidence can make them all do that.
    static let evidenceLimit = 6

    private init(der: [UInt8]) throws {
        certificate = try Certificate(derEncoded: der)
        fingerprint = Digest(Array(SHA256.hash(data: der)))
    }

    private struct NoCertificate: Error {}

    /// Reads certificates in PEM, several in a file where that is so, or DER.
    static func read(_ files: [[UInt8]], limit: Int) throws(MalformedInput) -> [CertificateFile] {
        var result: [CertificateFile] = []
        for file in files {
            do {
                result += try certificates(in: file)
            } catch {
                throw MalformedInput("this is no certificate in PEM or DER", at: 0)
            }
            guard result.count <= limit else {
                throw MalformedInput("more than \(limit) certificates are not read", at: 0)
            }
        }
        return result
    }

    private static func certificates(in file: [UInt8]) throws -> [CertificateFile] {
        guard file.first != 0x30 else { return [try CertificateFile(der: file)] }
        let documents = try PEMDocument.parseMultiple(pemString: String(decoding: file, as: UTF8.self))
        guard !documents.isEmpty, documents.allSatisfy({ $0.discriminator == "CERTIFICATE" }) else {
            throw NoCertificate()
        }
        return try documents.map { try CertificateFile(der: $0.derBytes) }
    }

    /// Whether the certificate is signed by its own key, as roots are.
    var isSelfSigned: Bool {
        certificate.issuer == certificate.subject
            && certificate.publicKey.isValidSignature(certificate.signature, for: certificate)
    }
}
