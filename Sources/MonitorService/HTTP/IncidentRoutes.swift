import Alerting
import Foundation
import HTTPTypes
import Hummingbird
import LogEntries
import Storage

/// The incidents, for programs: looked at, acknowledged, resolved and commented on.
struct IncidentRoutes: Sendable {
    let database: any Database
    let channels: [IncidentDesk.Channel]
    let clock: @Sendable () -> Timestamp

    private var actions: IncidentActions { IncidentActions(database: database, channels: channels, clock: clock) }

    private static let usualLimit = 200
    private static let largestLimit = 1_000

    func add(to router: Router<MonitorContext>) {
        let group = router.group("api/v1/incidents")
        group.get { request, _ in try await list(request) }
        group.get(":key") { _, context in try await show(try key(context)) }
        group.post(":key/acknowledge") { _, context in try await act(.acknowledge, context) }
        group.post(":key/resolve") { request, context in
            let body = try await Self.body(request, context)
            return try await act(.resolve(reason: body.reason ?? ""), context)
        }
        group.post(":key/comment") { request, context in
            guard let text = try await Self.body(request, context).text, !text.isEmpty else {
                throw ProblemResponse(.badRequest, #"Send the comment: {"text":"…"}"#)
            }
            return try await act(.comment(text), context)
        }
    }

    // MARK: Looking

    private struct Page: Encodable {
        let incidents: [IncidentJSON]
        let next: String?

        func encode(to encoder: any Encoder) throws {
            var container = encoder.container(keyedBy: Keys.self)
            try container.encode(incidents, forKey: .incidents)
            // Said even where there is none: whoever reads pages looks for it.
            try container.encode(next, forKey: .next)
        }

        private enum Keys: CodingKey {
            case incidents, next
        }
    }

    private func list(_ request: Request) async throws -> Response {
        let parameters = request.uri.queryParameters
        let state = try parameters["state"].map { text in
            guard let state = IncidentState(rawValue: String(text)) else {
                throw ProblemResponse(.badRequest, "state is open, acknowledged, resolved or silenced")
            }
            return state
        }
        let limit = try parameters["limit"].map { text in
            guard let limit = Int(text), (1...Self.largestLimit).contains(limit) else {
                throw ProblemResponse(.badRequest, "limit is a number from 1 to \(Self.largestLimit)")
            }
            return limit
        }
        let after = parameters["after"].map { IncidentKey(text: String($0)) }
        let wanted = limit ?? Self.usualLimit
        let found = try await database.read { connection in
            try IncidentTable(connection).list(state: state, after: after, limit: wanted + 1)
        }
        let page = found.prefix(wanted)
        let next = found.count > wanted ? page.last?.key.text : nil
        return try JSONResponse.make(Page(incidents: page.map { IncidentJSON($0) }, next: next))
    }

    private struct Story: Encodable {
        let incident: IncidentJSON
        let timeline: [TimelineJSON]
    }

    private func show(_ key: IncidentKey) async throws -> Response {
        let story = try await database.read { connection -> Story? in
            let table = IncidentTable(connection)
            guard let incident = try table.incident(key) else { return nil }
            return Story(incident: IncidentJSON(incident), timeline: try table.timeline(of: key).map(TimelineJSON.init))
        }
        guard let story else { throw ProblemResponse(.notFound, "There is no incident \(key.text).") }
        return try JSONResponse.make(story)
    }

    // MARK: Acting

    private struct Body: Decodable {
        var reason: String?
        var text: String?
    }

    private static func body(_ request: Request, _ context: MonitorContext) async throws -> Body {
        let bytes = try await request.body.collect(upTo: 1 << 16)
        guard bytes.readableBytes > 0 else { return Body() }
        do {
            return try JSONDecoder().decode(Body.self, from: Data(bytes.readableBytesView))
        } catch {
            throw ProblemResponse(.badRequest, #"Send an object: {"reason":"…"} or {"text":"…"}"#)
        }
    }

    private func act(_ action: IncidentActions.Action, _ context: MonitorContext) async throws -> Response {
        let key = try key(context)
        let who = context.principal?.name ?? Principal.local.name
        guard let incident = try await actions.apply(action, to: key, by: who) else {
            throw ProblemResponse(.notFound, "There is no incident \(key.text).")
        }
        return try JSONResponse.make(IncidentJSON(incident))
    }

    private func key(_ context: MonitorContext) throws -> IncidentKey {
        IncidentKey(text: try context.parameters.require("key"))
    }
}
