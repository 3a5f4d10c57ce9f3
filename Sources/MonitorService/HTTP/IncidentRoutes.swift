import Alerting
import Hummingbird
import JSONSyntax
import LogEntries
import Storage

/// The incidents, for programs: looked at, acknowledged, resolved and commented on.
struct IncidentRoutes: RouteGroup {
    let database: any Database
    let channels: [IncidentDesk.Channel]
    let clock: @Sendable () -> Timestamp

    private var actions: IncidentActions { IncidentActions(database: database, channels: channels, clock: clock) }

    func add(to router: Router<MonitorContext>) {
        let group = router.group("api/v1/incidents")
        group.get { request, _ in try await list(request) }
        group.get(":key") { _, context in try await show(try key(context)) }
        group.post(":key/acknowledge") { request, context in
            _ = try await JSONBody.read(request, Self.nothing, isRequired: false)
            return try await act(.acknowledge, context)
        }
        group.post(":key/resolve") { request, context in
            let body = try await JSONBody.read(request, Self.reasonSchema, isRequired: false)
            let reason = body?["reason"]?.text ?? ""
            return try await act(.resolve(reason: reason), context)
        }
        group.post(":key/comment") { request, context in
            let text = try await JSONBody.read(request, Self.commentSchema)["text"]?.text ?? ""
            return try await act(.comment(text), context)
        }
    }

    // MARK: Looking

    private func list(_ request: Request) async throws -> Response {
        let query = try QueryReader(request)
        let state = try query.word("state", IncidentState.self)
        let wanted = try query.limit()
        let after = query.text("after").map { IncidentKey(text: $0) }
        let found = try await database.read { connection in
            try IncidentTable(connection).list(state: state, after: after, limit: wanted + 1)
        }
        return try JSONResponse.make(
            ListPage("incidents", found, limit: wanted, after: \.key.text) { IncidentJSON($0) }
        )
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

    private func act(_ action: IncidentActions.Action, _ context: MonitorContext) async throws -> Response {
        let key = try key(context)
        let who = context.principal?.name ?? Principal.local.name
        switch try await actions.apply(action, to: key, by: who) {
        case .done(let incident): return try JSONResponse.make(IncidentJSON(incident))
        case .noSuchIncident: throw ProblemResponse(.notFound, "There is no incident \(key.text).")
        case .alreadyResolved:
            throw ProblemResponse(
                .conflict,
                "The incident is resolved, and nobody has to look after it; it opens again when it is seen again."
            )
        }
    }

    private func key(_ context: MonitorContext) throws -> IncidentKey {
        IncidentKey(text: try context.parameters.require("key"))
    }
}
