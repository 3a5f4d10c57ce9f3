import Crypto
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

    /// A hash of both files, by which a change is noticed. It says nothing about the key to whoever sees it.
    let content: [UInt8]

    /// Reads both files.
    /// - Throws: ``TLSProblem``, which names the file and says what to do.
    public init(_ files: AccessConfiguration.TLSFiles) throws(TLSProblem) {
        try self.init(files, TLSFileBytes(files))
    }

    init(_ files: AccessConfiguration.TLSFiles, _ bytes: TLSFileBytes) throws(TLSProblem) {
        let certificates = try Self.certificates(bytes.certificate, files.certificate)
        let leaf = certificates[0]
        begin = Int64(leaf.notValidBefore)
        end = Int64(leaf.notValidAfter)
        chain = certificates.map { .certificate($0) }
        key = .privateKey(try Self.key(bytes.key, files.key))
        content = bytes.digest
        try checkThatTheyFit(files)
    }

    /// Why the certificate does not hold at a moment; nil when it does.
    /// - Parameter now: seconds since 1970.
    public func obstacle(at now: Int64) -> Message? {
        if now < begin { return "the certificate does not hold before \(Timestamp(seconds: begin))" }
        if now >= end { return "the certificate ended at \(Timestamp(seconds: end))" }
        return nil
    }

    private static func certificates(_ bytes: [UInt8], _ path: String) throws(TLSProblem) -> [NIOSSLCertificate] {
        let found: [NIOSSLCertificate]
        do {
            found = try NIOSSLCertificate.fromPEMBytes(bytes)
        } catch {
            throw TLSProblem("\(path): these are no certificates in PEM; begin with that of the server")
        }
        guard !found.isEmpty else { throw TLSProblem("\(path): there is no certificate in it") }
        return found
    }

    private static func key(_ bytes: [UInt8], _ path: String) throws(TLSProblem) -> NIOSSLPrivateKey {
        do {
            return try NIOSSLPrivateKey(bytes: bytes, format: .pem)
        } catch {
            throw TLSProblem("\(path): this is no private key in PEM without a passphrase")
        }
    }

    /// BoringSSL itself says whether a key is that of a certificate, whatever their kind.
    private func checkThatTheyFit(_ files: AccessConfiguration.TLSFiles) throws(TLSProblem) {
        do {
            _ = try NIOSSLContext(configuration: TLSConfiguration.makeServerConfiguration(for: self))
        } catch {
            throw TLSProblem(
                "\(files.key): this key is not that of the first certificate in \(files.certificate)"
            )
        }
    }
}

/// The bytes of a certificate's file and its key's.
struct TLSFileBytes {
    let certificate: [UInt8]
    let key: [UInt8]

    init(_ files: AccessConfiguration.TLSFiles) throws(TLSProblem) {
        certificate = try Self.read(files.certificate)
        key = try Self.read(files.key)
    }

    /// The length stands in front, so that bytes cannot move from one file into the other unseen.
    var digest: [UInt8] {
        var hash = SHA256()
        withUnsafeBytes(of: certificate.count.bigEndian) { hash.update(bufferPointer: $0) }
        hash.update(data: certificate)
        hash.update(data: key)
        return Array(hash.finalize())
    }

    private static func read(_ path: String) throws(TLSProblem) -> [UInt8] {
        do throws(SmallFile.Failure) {
            return try SmallFile.read(path)
        } catch {
            throw TLSProblem("\(path) cannot be read: \(error.reason)")
        }
    }
}

/// Why a certificate and its key cannot be used.
public struct TLSProblem: Error, Hashable, Sendable {
    /// The reason in a sentence without a full stop; no secret is part of it.
    public let message: Message

    init(_ message: Message) { self.message = message }
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
