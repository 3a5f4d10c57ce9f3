import LogEntries
public import Messages
public import MonitorConfiguration
import NIOSSL

/// A certificate with its intermediates and its key, read from two PEM files and found to belong together.
public struct TLSIdentity: Sendable {
    /// When the certificate begins to hold, in seconds since 1970.
    public let begin: Int64

    /// When it ends, in seconds since 1970.
    public let end: Int64

    /// The certificate first, then its intermediates, as the server sends them.
    let chain: [NIOSSLCertificateSource]

    let key: NIOSSLPrivateKeySource

    /// Reads both files.
    /// - Throws: ``FileProblem``, which names the file and says what to do.
    public init(_ files: AccessConfiguration.TLSFiles) throws(FileProblem) {
        let bytes = try SmallFile.read([files.certificate, files.key], limit: 1 << 20)
        try self.init(files, certificate: bytes[0], key: bytes[1])
    }

    init(
        _ files: AccessConfiguration.TLSFiles,
        certificate: [UInt8],
        key bytes: [UInt8]
    ) throws(FileProblem) {
        let certificates = try Self.certificates(certificate, files.certificate)
        let leaf = certificates[0]
        begin = Int64(leaf.notValidBefore)
        end = Int64(leaf.notValidAfter)
        chain = certificates.map { .certificate($0) }
        key = .privateKey(try Self.key(bytes, files.key))
        try checkThatTheyFit(files)
    }

    /// Why the certificate does not hold at a moment; nil when it does.
    /// - Parameter now: seconds since 1970.
    public func obstacle(at now: Int64) -> Message? {
        if now < begin { return "the certificate does not hold before \(Timestamp(seconds: begin))" }
        if now >= end { return "the certificate ended at \(Timestamp(seconds: end))" }
        return nil
    }

    private static func certificates(_ bytes: [UInt8], _ path: String) throws(FileProblem) -> [NIOSSLCertificate] {
        let found: [NIOSSLCertificate]
        do {
            found = try NIOSSLCertificate.fromPEMBytes(bytes)
        } catch {
            throw FileProblem("\(path): these are no certificates in PEM; begin with that of the server")
        }
        guard !found.isEmpty else { throw FileProblem("\(path): there is no certificate in it") }
        return found
    }

    private static func key(_ bytes: [UInt8], _ path: String) throws(FileProblem) -> NIOSSLPrivateKey {
        do {
            return try NIOSSLPrivateKey(bytes: bytes, format: .pem)
        } catch {
            throw FileProblem("\(path): this is no private key in PEM without a passphrase")
        }
    }

    /// BoringSSL itself says whether a key is that of a certificate, whatever their kind.
    private func checkThatTheyFit(_ files: AccessConfiguration.TLSFiles) throws(FileProblem) {
        do {
            _ = try NIOSSLContext(configuration: TLSConfiguration.makeServerConfiguration(for: self))
        } catch {
            throw FileProblem(
                "\(files.key): this key is not that of the first certificate in \(files.certificate)"
            )
        }
    }
}

extension TLSConfiguration {
    /// What a server of ours speaks: TLS 1.2 and 1.3, and HTTP/1.1 in it.
    static func makeServerConfiguration(for identity: TLSIdentity) -> TLSConfiguration {
        var configuration = makeServerConfiguration(certificateChain: identity.chain, privateKey: identity.key)
        configuration.minimumTLSVersion = .tlsv12
        configuration.applicationProtocols = ["http/1.1"]
        return configuration
    }
}
