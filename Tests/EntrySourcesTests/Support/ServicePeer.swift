import Foundation
import NIOCore
import NIOHTTP1
import NIOPosix
import Synchronization

/// A service on this machine that answers as a test wants.
final class ServicePeer: Sendable {
    struct Request: Sendable {
        let method: String
        let path: String
        let headers: [String: String]
        let body: [UInt8]

        /// The body as the JSON object that it has to be.
        var json: [String: Any] {
            (try? JSONSerialization.jsonObject(with: Data(body)) as? [String: Any]) ?? [:]
        }
    }

    /// What it does with a request.
    enum Reply: Sendable {
        case answer(Int, headers: [(String, String)] = [], String)
        /// The beginning of an answer, and then the end of the connection.
        case half(String)
        /// The end of the connection.
        case reset
        /// No answer at all.
        case silence
        /// Something that is no HTTP.
        case garbage

        static func ok(_ body: String) -> Reply { .answer(200, body) }
    }

    private let channel: any Channel

    var url: String { "http://127.0.0.1:\(channel.localAddress?.port ?? 0)" }

    /// Runs work beside a peer.
    static func with<Result>(
        _ answer: @escaping @Sendable (Request) -> Reply,
        work: (ServicePeer) async throws -> Result
    ) async throws -> Result {
        let peer = try await ServicePeer(answer)
        do {
            let result = try await work(peer)
            try await peer.channel.close()
            return result
        } catch {
            try? await peer.channel.close()
            throw error
        }
    }

    private init(_ answer: @escaping @Sendable (Request) -> Reply) async throws {
        channel = try await ServerBootstrap(group: MultiThreadedEventLoopGroup.singleton)
            .serverChannelOption(.socketOption(.so_reuseaddr), value: 1)
            .childChannelInitializer { channel in
                channel.eventLoop.makeCompletedFuture {
                    try channel.pipeline.syncOperations.addHandler(ByteToMessageHandler(HTTPRequestDecoder()))
                    try channel.pipeline.syncOperations.addHandler(ServicePeerHandler(answer))
                }
            }
            .bind(host: "127.0.0.1", port: 0).get()
    }
}

private final class ServicePeerHandler: ChannelInboundHandler {
    typealias InboundIn = HTTPServerRequestPart
    typealias OutboundOut = ByteBuffer

    private let answer: @Sendable (ServicePeer.Request) -> ServicePeer.Reply
    private var head: HTTPRequestHead?
    private var body: [UInt8] = []

    init(_ answer: @escaping @Sendable (ServicePeer.Request) -> ServicePeer.Reply) { self.answer = answer }

    func channelRead(context: ChannelHandlerContext, data: NIOAny) {
        switch unwrapInboundIn(data) {
        case .head(let head):
            self.head = head
            body = []
        case .body(let part): body += part.readableBytesView
        case .end:
            guard let head else { return }
            let headers = head.headers.map { ($0.name.lowercased(), $0.value) }
            let request = ServicePeer.Request(
                method: head.method.rawValue,
                path: head.uri,
                headers: Dictionary(headers, uniquingKeysWith: { $0 + ", " + $1 }),
                body: body
            )
            act(answer(request), context)
        }
    }

    private func act(_ reply: ServicePeer.Reply, _ context: ChannelHandlerContext) {
        switch reply {
        case .answer(let status, let headers, let body):
            let lines = headers.map { "\($0.0): \($0.1)\r\n" }.joined()
            write("HTTP/1.1 \(status) X\r\n\(lines)Content-Length: \(body.utf8.count)\r\n\r\n\(body)", context)
        case .half(let body):
            write("HTTP/1.1 200 X\r\nContent-Length: \(body.utf8.count + 100)\r\n\r\n\(body)", context)
            context.close(promise: nil)
        case .reset: context.close(promise: nil)
        case .silence: break
        case .garbage:
            write("\u{1}\u{2} what is this\r\n\r\n", context)
            context.close(promise: nil)
        }
    }

    private func write(_ text: String, _ context: ChannelHandlerContext) {
        context.writeAndFlush(wrapOutboundOut(ByteBuffer(string: text)), promise: nil)
    }
}
