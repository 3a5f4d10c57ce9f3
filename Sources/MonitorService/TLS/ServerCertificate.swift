import Messages
public import MonitorConfiguration
import NIOCore
public import NIOSSL

/// The certificate that the server shows, which is read again when its files change.
///
/// Connections that are open keep theirs; whoever connects gets the newest that could be used.
public final class ServerCertificate: Sendable {
    private let paths: AccessConfiguration.TLSFiles
    private let files: WatchedFiles<TLSIdentity>
    private let clock: @Sendable () -> Int64

    /// Reads the files.
    /// - Parameter clock: seconds since 1970.
    /// - Throws: ``FileProblem``. A certificate that has ended is none: a monitor with it still tells people.
    public init(
        _ paths: AccessConfiguration.TLSFiles,
        clock: @escaping @Sendable () -> Int64
    ) throws(FileProblem) {
        self.paths = paths
        self.clock = clock
        files = try WatchedFiles([paths.certificate, paths.key]) { bytes throws(FileProblem) in
            try TLSIdentity(paths, certificate: bytes[0], key: bytes[1])
        }
    }

    /// What is used at the moment.
    public var identity: TLSIdentity { files.value }

    /// A hash of the files that are used.
    var content: [UInt8] { files.content }

    /// The configuration of a server, for `.tls(.http1(), tlsConfiguration:)`. Each handshake asks for the certificate.
    public var configuration: TLSConfiguration {
        var configuration = TLSConfiguration.makeServerConfiguration(for: identity)
        configuration.sslContextCallback = { [self] _, promise in
            let identity = identity
            var override = NIOSSLContextConfigurationOverride()
            override.certificateChain = identity.chain
            override.privateKey = identity.key
            promise.succeed(override)
        }
        return configuration
    }

    /// Looks at the files, and takes up what is new and can be used.
    ///
    /// While only one of two files has been exchanged they do not fit, and the next look finds that they do.
    public func refresh() -> FileChange {
        files.refresh { identity throws(FileProblem) in
            guard let obstacle = identity.obstacle(at: clock()) else { return }
            throw FileProblem("\(paths.certificate): \(obstacle)")
        }
    }
}
