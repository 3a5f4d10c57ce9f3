import Messages
import NIOCore
import NIOPosix
import NIOSSL
import OutboundHTTP

/// A connection to a mail server: commands out, replies in, each within a time.
struct SMTPConnection {
    typealias Wrapped = NIOAsyncChannel<ByteBuffer, ByteBuffer>

    private let channel: any Channel
    private let outbound: NIOAsyncChannelOutboundWriter<ByteBuffer>
    private var replies: NIOAsyncChannelInboundStream<ByteBuffer>.AsyncIterator
    private var parser = SMTPReplyParser()
    private let settings: SMTPSettings

    /// Connects, speaks and disconnects.
    static func with<Value: Sendable>(
        _ settings: SMTPSettings,
        _ speak: @Sendable (inout SMTPConnection) async throws -> Value
    ) async throws -> Value {
        let wrapped = try await connect(settings)
        return try await wrapped.executeThenClose { inbound, outbound in
            var connection = SMTPConnection(
                channel: wrapped.channel,
                outbound: outbound,
                replies: inbound.makeAsyncIterator(),
                settings: settings
            )
            return try await speak(&connection)
        }
    }

    private init(
        channel: any Channel,
        outbound: NIOAsyncChannelOutboundWriter<ByteBuffer>,
        replies: NIOAsyncChannelInboundStream<ByteBuffer>.AsyncIterator,
        settings: SMTPSettings
    ) {
        self.channel = channel
        self.outbound = outbound
        self.replies = replies
        self.settings = settings
    }

    private static func connect(_ settings: SMTPSettings) async throws -> Wrapped {
        let context = settings.protection == .implicit ? try NIOSSLContext(configuration: settings.tls) : nil
        return try await ClientBootstrap(group: MultiThreadedEventLoopGroup.singleton)
            .connectTimeout(.nanoseconds(settings.stepLimit.wholeNanoseconds))
            .connect(host: settings.host, port: settings.port) { channel in
                channel.eventLoop.makeCompletedFuture {
                    if let context {
                        try channel.pipeline.syncOperations.addHandler(try handler(context, settings))
                    }
                    return try Wrapped(wrappingChannelSynchronously: channel)
                }
            }
    }

    /// Names of machines go into the handshake and are checked; addresses are checked only.
    private static func handler(_ context: NIOSSLContext, _ settings: SMTPSettings) throws -> NIOSSLClientHandler {
        let isAddress = (try? SocketAddress(ipAddress: settings.host, port: 0)) != nil
        return try NIOSSLClientHandler(context: context, serverHostname: isAddress ? nil : settings.host)
    }

    /// Begins TLS on this connection.
    mutating func startTLS() async throws {
        // What came before the handshake was sent by nobody knows whom, and must not count behind it.
        guard !parser.hasRest else { throw SMTPFault.injected }
        let (settings, channel) = (settings, channel)
        let context = try NIOSSLContext(configuration: settings.tls)
        try await channel.eventLoop.submit {
            let handler = try Self.handler(context, settings)
            try channel.pipeline.syncOperations.addHandler(handler, position: .first)
        }.get()
    }

    /// Sends a line and waits for the answer.
    mutating func command(_ line: String, step: SMTPStep) async throws -> SMTPReply {
        try await send(line + "\r\n", step: step)
        return try await reply(step)
    }

    /// Sends text as it is.
    func send(_ text: String, step: SMTPStep) async throws {
        try await limited(step) { try await outbound.write(ByteBuffer(string: text)) }
    }

    /// Waits for an answer.
    mutating func reply(_ step: SMTPStep) async throws -> SMTPReply {
        let timer = timer()
        defer { timer.cancel() }
        do {
            while true {
                if let reply = try parser.next() { return reply }
                guard let more = try await replies.next() else { throw SMTPFault.closed(step) }
                parser.append(more.readableBytesView)
            }
        } catch let malformed as SMTPReplyParser.Malformed {
            throw SMTPFault.malformed(step, malformed.line)
        } catch {
            throw timer.hasFired ? SMTPFault.timeout(step) : error
        }
    }

    private func limited(_ step: SMTPStep, _ work: () async throws -> Void) async throws {
        let timer = timer()
        defer { timer.cancel() }
        do { try await work() } catch { throw timer.hasFired ? SMTPFault.timeout(step) : error }
    }

    private func timer() -> StepTimer { StepTimer(channel, settings.stepLimit) }
}
