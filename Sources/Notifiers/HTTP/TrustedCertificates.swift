import Messages
import MonitorConfiguration
import NIOSSL
import SourceText

/// The certificates that a channel trusts beside the system's.
enum TrustedCertificates {
    /// The configuration for TLS; nil when the usual one serves.
    static func configuration(_ reader: ChannelReader) throws(SyntaxError) -> TLSConfiguration? {
        guard let path = try reader.settings.path("ca_file") else { return nil }
        let certificates: [NIOSSLCertificate]
        do {
            certificates = try NIOSSLCertificate.fromPEMFile(path)
        } catch {
            throw reader.mapping.refusal("ca_file", takes: "a file with certificates in PEM, which \(path) is not")
        }
        guard !certificates.isEmpty else {
            throw reader.mapping.refusal("ca_file", takes: "a file with certificates in PEM, which \(path) is not")
        }
        var configuration = TLSConfiguration.makeClientConfiguration()
        configuration.additionalTrustRoots = [.certificates(certificates)]
        return configuration
    }
}
