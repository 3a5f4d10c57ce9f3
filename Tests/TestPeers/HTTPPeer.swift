import NIOCore
import NIOHTTP1
import NIOPosix
import Synchronization

/// A service on this machine that answers as a test wants, and remembers what it was sent.
package final class HTTPPeer: Sendable {
    /// What came.
    package struct Request: Sendable {
        package let method: String
        package let path: String
        package let headers: [String: String]
        package let body: [UInt8]

        package var text: String { String(decoding: body, as: UTF8.self) }
    }

    /// What it does with a request.
    package enum Reply: Sendable {
        case answer(Int, headers: [(String, String)] = [], String = "")
        /// Repeats the request's headers and body, as some services do in their errors.
        case echo(Int)
        /// A status, the beginning of a body, and then the end of the connection.
        case half(Int, String)
        /// The end of the connection.
        case reset
        /// No answer at all.
        case hang
        /// Something that is no HTTP.
        case garbage
        /// More than anybody should read.
        case flood(Int)

        package static func ok(_ body: String) -> Reply { .answer(200, body) }
    }

    private let channel: any Channel
    private let seen: SeenRequests

    /// What came, the first request first.
    package var requests: [Request] { seen.list.withLock { $0 } }

    package var port: Int { channel.localAddress?.port ?? 0 }

    package var url: String { "http://127.0.0.1:\(port)" }

    /// Runs work beside a peer that does one thing after the other, the last one for ever.
    package static func with<Result>(
        _ replies: Reply...,
        work: (HTTPPeer) async throws -> Result
    ) async throws -> Result {
        let count = Atomic(0)
        return try await with(
            { _ in replies[min(count.add(1, ordering: .relaxed).newValue, replies.count) - 1] },
            work: work
        )
    }

    /// Runs work beside a peer.
    package static func with<Result>(
        _ answer: @escaping @Sendable (Request) -> Reply,
        work: (HTTPPeer) async throws -> Result
    ) async throws -> Result {
        let peer = try await HTTPPeer(answer)
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
        let seen = SeenRequests()
        self.seen = seen
        channel = try await ServerBootstrap(group: MultiThreadedEventLoopGroup.singleton)
            .serverChannelOption(.socketOption(.so_reuseaddr), value: 1)
            .childChannelInitializer { channel in
                channel.eventLoop.makeCompletedFuture {
                    try channel.pipeline.syncOperations.addHandler(ByteToMessageHandler(HTTPRequestDecoder()))
                    try channel.pipeline.syncOperations.addHandler(HTTPPeerHandler(seen, answer))
                }
            }
            .bind(host: "127.0.0.1", port: 0).get()
    }
}

/// What a peer was sent.
private final class SeenRequests: Sendable {
    let list = Mutex<[HTTPPeer.Request]>([])
}

private final class HTTPPeerHandler: ChannelInboundHandler {
    typealias InboundIn = HTTPServerRequestPart
    typealias OutboundOut = ByteBuffer

    private let seen: SeenRequests
    private let answer: @Sendable (HTTPPeer.Request) -> HTTPPeer.Reply
    private var head: HTTPRequestHead?
    private var body: [UInt8] = []

    init(_ seen: SeenRequests, _ answer: @escaping @Sendable (HTTPPeer.Request) -> HTTPPeer.Reply) {
        self.seen = seen
        self.answer = answer
    }

    func channelRead(context: ChannelHandlerContext, data: NIOAny) {
        switch unwrapInboundIn(data) {
        case .head(let head):
            self.head = head
            body = []
        case .body(let part): body += part.readableBytesView
        case .end:
            guard let head else { return }
            let headers = head.headers.map { ($0.name.lowercased(), $0.value) }
            let request = HTTPPeer.Request(
                method: head.method.rawValue,
                path: head.uri,
                headers: Dictionary(headers, uniquingKeysWith: { $0 + ", " + $1 }),
                body: body
            )
            seen.list.withLock { $0.append(request) }
            act(answer(request), request, context)
        }
    }

    private func act(_ reply: HTTPPeer.Reply, _ request: HTTPPeer.Request, _ context: ChannelHandlerContext) {
        switch reply {
        case .answer(let status, let headers, let body): say(status, headers, body, context)
        case .echo(let status):
            let headers = request.headers.map { "\($0.key): \($0.value)" }.joined(separator: "\n")
            say(status, [], request.path + "\n" + headers + "\n" + request.text, context)
        case .half(let status, let body):
            write("HTTP/1.1 \(status) X\r\nContent-Length: \(body.utf8.count + 100)\r\n\r\n\(body)", context)
            context.close(promise: nil)
        case .reset: context.close(promise: nil)
        case .hang: break
        case .garbage:
            write("\u{1}\u{2}\u{3} what is this\r\n\r\n", context)
            context.close(promise: nil)
        case .flood(let status):
            write("HTTP/1.1 \(status) X\r\nContent-Length: 100000000\r\n\r\n", context)
            for _ in 0..<200 { write(String(repeating: "x", count: 1_024), context) }
        }
    }

    private func say(_ status: Int, _ headers: [(String, String)], _ body: String, _ context: ChannelHandlerContext) {
        let lines = headers.map { "\($0.0): \($0.1)\r\n" }.joined()
        let length = status == 204 ? "" : "Content-Length: \(body.utf8.count)\r\n"
        write("HTTP/1.1 \(status) X\r\n\(lines)\(length)\r\n\(status == 204 ? "" : body)", context)
    }

    private func write(_ text: String, _ context: ChannelHandlerContext) {
        context.writeAndFlush(wrapOutboundOut(ByteBuffer(string: text)), promise: nil)
    }
}
