import Foundation
import HTTPTypes
import Hummingbird
import HummingbirdTesting
import JSONSyntax
import NIOCore
import Testing

@testable import MonitorService

/// Sends requests, and fails the test when an answer is not one that the document describes.
struct DescribedClient: Sendable {
    let client: any TestClientProtocol

    /// What came back.
    struct Reply: Sendable {
        let status: Int
        let headers: HTTPFields
        let bytes: [UInt8]

        var text: String { String(decoding: bytes, as: UTF8.self) }

        /// The body as JSON; nil when it is none.
        var json: JSONNode? { try? JSONReader.read(bytes) }
    }

    func get(_ uri: String, _ headers: HTTPFields = [:]) async throws -> Reply {
        try await send(.get, uri, headers)
    }

    func post(_ uri: String, _ body: String, _ headers: HTTPFields = [:]) async throws -> Reply {
        try await send(.post, uri, headers, Array(body.utf8))
    }

    func send(
        _ method: HTTPRequest.Method,
        _ uri: String,
        _ headers: HTTPFields = [:],
        _ body: [UInt8]? = nil
    ) async throws -> Reply {
        let buffer = body.map { ByteBuffer(bytes: $0) }
        let reply = try await client.execute(uri: uri, method: method, headers: headers, body: buffer) { response in
            Reply(
                status: response.status.code,
                headers: response.headers,
                bytes: Array(response.body.readableBytesView)
            )
        }
        check(reply, method, uri)
        return reply
    }

    private func check(_ reply: Reply, _ method: HTTPRequest.Method, _ uri: String) {
        let what = "\(method) \(uri.prefix(120)): \(reply.status) \(reply.text.prefix(400))"
        #expect(reply.headers[.xContentTypeOptions] == "nosniff", "\(what)")
        let path = String(uri.prefix { $0 != "?" })
        guard let operation = MonitorInterface.operation(method, at: path) else {
            check(reply, .problem, what)
            return
        }
        guard let answer = operation.allAnswers.first(where: { $0.status.code == reply.status }) else {
            Issue.record("the document does not describe this status: \(what)")
            return
        }
        for name in answer.headers.keys {
            #expect(HTTPField.Name(name).flatMap { reply.headers[$0] } != nil, "\(name) is missing: \(what)")
        }
        if method != .head { check(reply, answer.content, what) }
    }

    private func check(_ reply: Reply, _ content: MonitorService.Operation.Answer.Content, _ what: String) {
        let type = reply.headers[.contentType].map { String($0.prefix { $0 != ";" }) }
        switch content {
        case .nothing: #expect(reply.bytes.isEmpty && type == nil, "\(what)")
        case .json(let schema):
            #expect(type == "application/json", "\(what)")
            check(reply, schema, what)
        case .text(let wanted): #expect(type == wanted, "\(what)")
        case .problem:
            #expect(type == "application/problem+json", "\(what)")
            check(reply, .named(.problem), what)
            #expect(reply.json?["status"]?.integer == reply.status, "\(what)")
        case .textOrProblem: #expect(["text/plain", "application/problem+json"].contains(type), "\(what)")
        }
    }

    private func check(_ reply: Reply, _ schema: Schema, _ what: String) {
        do {
            try schema.check(try JSONReader.read(reply.bytes))
        } catch {
            Issue.record("\(error): \(what)")
        }
    }
}
