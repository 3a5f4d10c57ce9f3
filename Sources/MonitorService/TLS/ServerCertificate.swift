public import Messages
public import MonitorConfiguration
import NIOCore
public import NIOSSL
import Synchronization

/// The certificate that the server shows, which is read again when its files change.
///
/// Connections that are open keep theirs; whoever connects gets the newest that could be used.
public final class ServerCertificate: Sendable {
    /// What a look at the files came to.
    public enum Change: Hashable, Sendable {
        /// Nothing new is there.
        case unchanged
        /// Another pair is used from now on, until this moment in seconds since 1970.
        case renewed(end: Int64)
        /// Another pair is there and cannot be used: the one before stays.
        case refused(Message)
    }

    private struct State {
        var identity: TLSIdentity
        /// The content of the files that was last looked at, usable or not, so that each is told once.
        var seen: [UInt8]
        /// Why the files could not even be read, when they last could not.
        var unreadable: TLSProblem?
    }

    private let files: AccessConfiguration.TLSFiles
    private let clock: @Sendable () -> Int64
    private let state: Mutex<State>

    /// Reads the files.
    /// - Parameter clock: seconds since 1970.
    /// - Throws: ``TLSProblem``. A certificate that has ended is none: a monitor with it still tells people.
    public init(
        _ files: AccessConfiguration.TLSFiles,
        clock: @escaping @Sendable () -> Int64
    ) throws(TLSProblem) {
        self.files = files
        self.clock = clock
        let identity = try TLSIdentity(files)
        state = Mutex(State(identity: identity, seen: identity.content))
    }

    /// What is used at the moment.
    public var identity: TLSIdentity { state.withLock { $0.identity } }

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
    /// Content counts, not the time of the change, which stays behind when a mounted secret is exchanged. While only one
    /// of two files has been exchanged they do not fit, and the next look finds that they do.
    public func refresh() -> Change {
        do throws(TLSProblem) {
            let bytes = try TLSFileBytes(files)
            let content = bytes.digest
            let isNew = state.withLock { state in
                state.unreadable = nil
                defer { state.seen = content }
                return state.seen != content
            }
            guard isNew, content != identity.content else { return .unchanged }
            let new = try TLSIdentity(files, bytes)
            if let obstacle = new.obstacle(at: clock()) { return .refused("\(files.certificate): \(obstacle)") }
            state.withLock { $0.identity = new }
            return .renewed(end: new.end)
        } catch {
            return refusal(error)
        }
    }

    private func refusal(_ problem: TLSProblem) -> Change {
        state.withLock { state in
            guard state.unreadable != problem else { return .unchanged }
            state.unreadable = problem
            return .refused(problem.message)
        }
    }
}
