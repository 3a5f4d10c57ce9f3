import NIOCore
import NIOPosix
import NIOSSL
import Synchronization
import TestSupport

/// A mail server on this machine that answers as a test wants, and remembers what it was sent.
final class SMTPPeer: Sendable {
    /// What it does with a command.
    enum Behaviour: Sendable {
        case answer(String)
        case hang
        case close
    }

    /// What was said, and what under TLS.
    struct Line: Sendable, Hashable {
        let text: String
        let isProtected: Bool
    }

    /// What it offers and how it differs from a server that takes everything.
    struct Script: Sendable {
        var offersTLS = true
        var ways = "PLAIN LOGIN"
        /// What it does by the beginning of a command; `greeting` and `message` are no commands.
        var behaviours: [String: Behaviour] = [:]
    }

    final class Heard: Sendable {
        let lines = Mutex<[Line]>([])
        let messages = Mutex<[String]>([])
    }

    private let channel: any Channel
    private let heard: Heard

    var port: Int { channel.localAddress?.port ?? 0 }

    var lines: [Line] { heard.lines.withLock { $0 } }

    /// The messages that were handed in, as lines.
    var messages: [String] { heard.messages.withLock { $0 } }

    static var certificate: String { PackageFolder.path("Fixtures/notifiers/tls/certificate.pem") }

    static func with<Result>(_ script: Script = Script(), work: (SMTPPeer) async throws -> Result) async throws
        -> Result
    {
        let peer = try await SMTPPeer(script)
        do {
            let result = try await work(peer)
            try await peer.channel.close()
            return result
        } catch {
            try? await peer.channel.close()
            throw error
        }
    }

    private init(_ script: Script) async throws {
        let heard = Heard()
        self.heard = heard
        let certificates = try NIOSSLCertificate.fromPEMFile(Self.certificate)
        let key = try NIOSSLPrivateKey(file: PackageFolder.path("Fixtures/notifiers/tls/key.pem"), format: .pem)
        let configuration = TLSConfiguration.makeServerConfiguration(
            certificateChain: certificates.map { .certificate($0) },
            privateKey: .privateKey(key)
        )
        let tls = try NIOSSLContext(configuration: configuration)
        channel = try await ServerBootstrap(group: MultiThreadedEventLoopGroup.singleton)
            .childChannelInitializer { channel in
                channel.eventLoop.makeCompletedFuture {
                    try channel.pipeline.syncOperations.addHandler(SMTPPeerHandler(script, heard, tls))
                }
            }
            .bind(host: "127.0.0.1", port: 0).get()
    }
}

private final class SMTPPeerHandler: ChannelInboundHandler {
    typealias InboundIn = ByteBuffer
    typealias OutboundOut = ByteBuffer

    private let script: SMTPPeer.Script
    private let heard: SMTPPeer.Heard
    private let tls: NIOSSLContext
    private var rest = ""
    private var message: [String]?
    private var isProtected = false
    private var awaitedLogins = 0

    init(_ script: SMTPPeer.Script, _ heard: SMTPPeer.Heard, _ tls: NIOSSLContext) {
        self.script = script
        self.heard = heard
        self.tls = tls
    }

    func channelActive(context: ChannelHandlerContext) {
        act(script.behaviours["greeting"] ?? .answer("220 peer ESMTP"), context)
    }

    func channelRead(context: ChannelHandlerContext, data: NIOAny) {
        rest += String(buffer: unwrapInboundIn(data))
        while let end = rest.firstRange(of: "\r\n") {
            let line = String(rest[..<end.lowerBound])
            rest = String(rest[end.upperBound...])
            take(line, context)
        }
    }

    func errorCaught(context: ChannelHandlerContext, error: any Error) { context.close(promise: nil) }

    private func take(_ line: String, _ context: ChannelHandlerContext) {
        if message != nil { return takeMessage(line, context) }
        heard.lines.withLock { $0.append(SMTPPeer.Line(text: line, isProtected: isProtected)) }
        if let own = script.behaviours.first(where: { line.hasPrefix($0.key) }) { return act(own.value, context) }
        if awaitedLogins > 0 {
            awaitedLogins -= 1
            return answer(awaitedLogins > 0 ? "334 UGFzc3dvcmQ6" : "235 welcome", context)
        }
        switch line.split(separator: " ").first ?? "" {
        case "EHLO": greet(context)
        case "STARTTLS":
            answer("220 go ahead", context)
            isProtected = true
            try? context.pipeline.syncOperations.addHandler(NIOSSLServerHandler(context: tls), position: .first)
        case "AUTH" where line == "AUTH LOGIN":
            awaitedLogins = 2
            answer("334 VXNlcm5hbWU6", context)
        case "AUTH": answer("235 welcome", context)
        case "DATA":
            message = []
            answer("354 go on", context)
        case "QUIT":
            answer("221 bye", context)
            context.close(promise: nil)
        default: answer("250 OK", context)
        }
    }

    private func takeMessage(_ line: String, _ context: ChannelHandlerContext) {
        guard line == "." else {
            message?.append(line.hasPrefix(".") ? String(line.dropFirst()) : line)
            return
        }
        let text = (message ?? []).joined(separator: "\n")
        message = nil
        heard.messages.withLock { $0.append(text) }
        act(script.behaviours["message"] ?? .answer("250 queued as 4711"), context)
    }

    private func greet(_ context: ChannelHandlerContext) {
        var lines = ["peer greets you", "8BITMIME"]
        if script.offersTLS, !isProtected { lines.append("STARTTLS") }
        if isProtected || !script.offersTLS { lines.append("AUTH \(script.ways)") }
        let text = lines.dropLast().map { "250-\($0)\r\n" }.joined()
        answer(text + "250 \(lines.last ?? "")", context)
    }

    private func act(_ behaviour: SMTPPeer.Behaviour, _ context: ChannelHandlerContext) {
        switch behaviour {
        case .answer(let text): answer(text, context)
        case .hang: break
        case .close: context.close(promise: nil)
        }
    }

    private func answer(_ text: String, _ context: ChannelHandlerContext) {
        context.writeAndFlush(wrapOutboundOut(ByteBuffer(string: text + "\r\n")), promise: nil)
    }
}
