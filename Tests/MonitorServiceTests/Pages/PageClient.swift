import Foundation
import HTTPTypes
import Hummingbird
import HummingbirdTesting
import LogEntries
import Messages
import MonitorConfiguration
import Reporting
import SettingValues
import SourceText
import Storage

@testable import MonitorService

/// The pages as the monitor serves them, without what takes entries in and sends notifications.
struct PageServer: Sendable {
    let database: any Database
    var tokens: (@Sendable () -> TokenFile)?
    var isSecure = false
    var settings: [SettingRow] = []
    let clock: @Sendable () -> Timestamp

    var router: Router<MonitorContext> {
        let sessions = PageSessions(database: database, tokens: tokens, isSecure: isSecure, clock: clock)
        let actions = IncidentActions(database: database, channels: PageStore.channels, clock: clock)
        let pages = PageRoutes(
            database: database,
            actions: actions,
            sessions: sessions,
            settings: settings,
            address: "http://localhost:8484",
            language: .english,
            catalogue: { .catalogue(for: $0) },
            clock: clock
        )
        let groups: [any RouteGroup] = [
            IncidentRoutes(database: database, channels: PageStore.channels, clock: clock), pages,
            EventRoutes(database: database, heartbeat: .milliseconds(200), pause: .milliseconds(10)),
        ]
        // Behind all that stands before the routes of the real monitor.
        return InterfaceRouter.make(groups, gate: AccessGate(tokens: tokens, sessions: sessions), clock: clock)
    }
}

/// A browser as far as forms and cookies go.
struct PageClient {
    let client: any TestClientProtocol
    private var cookies: [String: String] = [:]
    private(set) var formToken = ""

    init(_ client: any TestClientProtocol) { self.client = client }

    /// What came back.
    struct Answer {
        let status: Int
        let headers: HTTPFields
        let body: String
        var location: String? { headers[.location] }
    }

    /// Opens a page, and keeps its cookies and the token of its forms.
    mutating func open(_ path: String, _ headers: HTTPFields = [:]) async throws -> Answer {
        var headers = headers
        if headers[.accept] == nil { headers[.accept] = "text/html" }
        return try await send(.get, path, headers, nil)
    }

    /// Sends a form.
    mutating func submit(
        _ path: String,
        _ fields: [String: String] = [:],
        token: String? = nil,
        headers: HTTPFields = [:]
    ) async throws -> Answer {
        let all = fields.merging(["form_token": token ?? formToken]) { own, _ in own }
        let body = all.map { "\(Self.encoded($0.key))=\(Self.encoded($0.value))" }.joined(separator: "&")
        var headers = headers
        headers[.accept] = "text/html"
        headers[.contentType] = "application/x-www-form-urlencoded"
        return try await send(.post, path, headers, body)
    }

    /// Takes the cookies away.
    mutating func forget() { cookies = [:] }

    private mutating func send(
        _ method: HTTPRequest.Method,
        _ path: String,
        _ headers: HTTPFields,
        _ body: String?
    ) async throws -> Answer {
        var headers = headers
        if !cookies.isEmpty {
            headers[.cookie] = cookies.sorted { $0.key < $1.key }.map { "\($0.key)=\($0.value)" }
                .joined(separator: "; ")
        }
        let answer = try await client.execute(
            uri: path,
            method: method,
            headers: headers,
            body: body.map { ByteBuffer(string: $0) }
        ) { Answer(status: $0.status.code, headers: $0.headers, body: String(buffer: $0.body)) }
        for cookie in answer.headers[values: .setCookie] { keep(cookie) }
        if let match = answer.body.firstMatch(of: /name="form_token" value="([0-9a-f]+)"/) {
            formToken = String(match.output.1)
        }
        return answer
    }

    private mutating func keep(_ cookie: String) {
        let pair = cookie.prefix { $0 != ";" }.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
        guard pair.count == 2 else { return }
        cookies[String(pair[0])] = pair[1].isEmpty ? nil : String(pair[1])
    }

    private static func encoded(_ text: String) -> String {
        text.utf8.map { byte in
            (0x30...0x39).contains(byte) || (0x61...0x7A).contains(byte) || byte == 0x5F
                ? String(decoding: [byte], as: UTF8.self) : "%" + (byte < 16 ? "0" : "") + String(byte, radix: 16)
        }.joined()
    }
}
