import Crypto
import Foundation
import MonitorConfiguration
import SourceText
import SwiftASN1
import TestSupport
import X509

/// A certificate for 127.0.0.1 that a test makes.
struct TestCertificate {
    let certificate: String
    let key: String

    init(_ name: String = "watch", from start: Date = Date(timeIntervalSinceNow: -3_600), days: Double = 90) throws {
        let privateKey = P256.Signing.PrivateKey()
        let subject = try DistinguishedName { CommonName(name) }
        let made = try Certificate(
            version: .v3,
            serialNumber: Certificate.SerialNumber(),
            publicKey: .init(privateKey.publicKey),
            notValidBefore: start,
            notValidAfter: start.addingTimeInterval(days * 86_400),
            issuer: subject,
            subject: subject,
            signatureAlgorithm: .ecdsaWithSHA256,
            extensions: try Certificate.Extensions {
                Critical(BasicConstraints.isCertificateAuthority(maxPathLength: nil))
                SubjectAlternativeNames([.dnsName("localhost")])
            },
            issuerPrivateKey: .init(privateKey)
        )
        certificate = try made.serializeAsPEM().pemString
        key = privateKey.pemRepresentation
    }

    /// Writes both files into a folder, the certificate first.
    func write(to folder: String) throws {
        try PackageFolder.write(["tls.crt": certificate + "\n", "tls.key": key + "\n"], to: folder)
    }

    /// The files of a folder as the configuration names them.
    static func files(in folder: String) throws -> AccessConfiguration.TLSFiles {
        let text = "access: {tokens_file: tokens, tls: {certificate_file: tls.crt, key_file: tls.key}}"
        let configuration = try MonitorConfiguration(SourceFile(path: "\(folder)/monitor.yaml", text: text))
        guard let files = configuration.access?.tls else { throw CancellationError() }
        return files
    }
}
