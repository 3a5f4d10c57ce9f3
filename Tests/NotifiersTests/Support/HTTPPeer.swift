import NIOCore
import NIOHTTP1
import NIOPosix
import Synchronization

/// A receiver on this machine that answers as a test wants, and remembers what it was sent.
final class HTTPPeer: Sendable {
    /// What it does with a request.
    enum Behaviour: Sendable {
        case answer(Int, headers: [(String, String)] = [], body: String = "")
        /// Repeats the request's headers and body, as some receivers do in their errors.
        case echo(Int)
        /// The beginning of an answer, and then the end of the connection.
        case half
        case hang
        case reset
        case garbage
        /// More than anybody should read.
        case flood(Int)
    }

    struct Request: Sendable {
        let method: String
        let path: String
        let headers: [String: String]
        let body: [UInt8]

        var text: String { String(decoding: body, as: UTF8.self) }
    }

    private let channel: any Channel
    private let seen: SeenRequests

    /// What came.
    var requests: [Request] { seen.list.withLock { $0 } }

    var port: Int { channel.localAddress?.port ?? 0 }

    var url: String { "http://127.0.0.1:\(port)" }

    /// Runs work beside a peer that does one thing after the other, the last one for ever.
    static func with<Result>(
        _ behaviours: Behaviour...,
        work: (HTTPPeer) async throws -> Result
    ) async throws -> Result {
        let peer = try await HTTPPeer(behaviours)
        do {
            let result = try await work(peer)
            try await peer.channel.close()
            return result
        } catch {
            try? await peer.channel.close()
            throw error
        }
    }

    private init(_ behaviours: [Behaviour]) async throws {
        let seen = SeenRequests()
        self.seen = seen
        channel = try await ServerBootstrap(group: MultiThreadedEventLoopGroup.singleton)
            .serverChannelOption(.socketOption(.so_reuseaddr), value: 1)
            .childChannelInitializer { channel in
                channel.eventLoop.makeCompletedFuture {
                    try channel.pipeline.syncOperations.addHandler(ByteToMessageHandler(HTTPRequestDecoder()))
                    try channel.pipeline.syncOperations.addHandler(HTTPPeerHandler(behaviours, seen))
                }
            }
            .bind(host: "127.0.0.1", port: 0).get()
    }
}

/// What a peer was sent.
final class SeenRequests: Sendable {
    let list = Mutex<[HTTPPeer.Request]>([])
}

private final class HTTPPeerHandler: ChannelInboundHandler {
    typealias InboundIn = HTTPServerRequestPart
    typealias OutboundOut = ByteBuffer

    private let behaviours: [HTTPPeer.Behaviour]
    private let seen: SeenRequests
    private var head: HTTPRequestHead?
    private var body: [UInt8] = []

    init(_ behaviours: [HTTPPeer.Behaviour], _ seen: SeenRequests) {
        self.behaviours = behaviours
        self.seen = seen
    }

    func channelRead(context: ChannelHandlerContext, data: NIOAny) {
        switch unwrapInboundIn(data) {
        case .head(let head):
            self.head = head
            body = []
        case .body(let part): body += part.readableBytesView
        case .end:
            guard let head else { return }
            let headers = Dictionary(
                head.headers.map { ($0.name.lowercased(), $0.value) },
                uniquingKeysWith: { $0 + ", " + $1 }
            )
            let request = HTTPPeer.Request(
                method: head.method.rawValue,
                path: head.uri,
                headers: headers,
                body: body
            )
            let count = seen.list.withLock { list in
                list.append(request)
                return list.count
            }
            act(behaviours[min(count, behaviours.count) - 1], request, context)
        }
    }

    private func act(_ behaviour: HTTPPeer.Behaviour, _ request: HTTPPeer.Request, _ context: ChannelHandlerContext) {
        switch behaviour {
        case .answer(let status, let headers, let body): answer(status, headers, body, context)
        case .echo(let status):
            let headers = request.headers.map { "\($0.key): \($0.value)" }.joined(separator: "\n")
            answer(status, [], request.path + "\n" + headers + "\n" + request.text, context)
        case .half:
            write("HTTP/1.1 503 Unavailable\r\nContent-Length: 100\r\n\r\nhal", context)
            context.close(promise: nil)
        case .hang: break
        case .reset:
            context.close(promise: nil)
        case .garbage:
            write("\u{1}\u{2}\u{3} what is this\r\n\r\n", context)
            context.close(promise: nil)
        case .flood(let status):
            write("HTTP/1.1 \(status) X\r\nContent-Length: 100000000\r\n\r\n", context)
            for _ in 0..<200 { write(String(repeating: "x", count: 1_024), context) }
        }
    }

    private func answer(_ status: Int, _ headers: [(String, String)], _ body: String, _ context: ChannelHandlerContext)
    {
        let lines = headers.map { "\($0.0): \($0.1)\r\n" }.joined()
        let length = status == 204 ? "" : "Content-Length: \(body.utf8.count)\r\n"
        write("HTTP/1.1 \(status) X\r\n\(lines)\(length)\r\n\(status == 204 ? "" : body)", context)
    }

    private func write(_ text: String, _ context: ChannelHandlerContext) {
        context.writeAndFlush(wrapOutboundOut(ByteBuffer(string: text)), promise: nil)
    }
}
