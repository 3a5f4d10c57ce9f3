import Alerting
import HTTPTypes
import Hummingbird
import LogEntries
import Storage

/// The silences: looked at, tried, made and ended.
struct SilenceRoutes: RouteGroup {
    let database: any Database
    let channels: [IncidentDesk.Channel]
    let clock: @Sendable () -> Timestamp

    /// Makes the identifier of a silence.
    var identifier: @Sendable () -> String = {
        var generator = SystemRandomNumberGenerator()
        return SilenceIdentifier.make(using: &generator)
    }

    private var actions: IncidentActions { IncidentActions(database: database, channels: channels, clock: clock) }

    func add(to router: Router<MonitorContext>) {
        let group = router.group("api/v1/silences")
        group.get { request, _ in try await list(request) }
        group.post { request, context in try await create(request, context) }
        group.post("preview") { request, context in try await preview(request, context) }
        group.delete(":id") { _, context in try await end(try context.parameters.require("id"), context) }
    }

    // MARK: Looking

    private func list(_ request: Request) async throws -> Response {
        let query = try QueryReader(request)
        let state = try query.word("state", SilenceState.self)
        let wanted = try query.limit()
        let after = query.text("after") ?? ""
        let now = clock()
        let found = try await database.read { connection in
            try SilenceTable(connection).list(state, at: now, after: after, limit: wanted + 1)
        }
        return try JSONResponse.make(
            ListPage("silences", found, limit: wanted, after: \.id) { SilenceJSON($0, at: now) }
        )
    }

    private struct Preview: Encodable {
        let count: Int
        let incidents: [IncidentJSON]
    }

    private func preview(_ request: Request, _ context: MonitorContext) async throws -> Response {
        let wanted = try await SilenceRequest(request, at: clock())
        let covered = try await database.read { connection in
            try SilenceCover(wanted.matchers).incidents(connection)
        }
        let shown = covered.prefix(PageLimit.usual).map { IncidentJSON($0) }
        return try JSONResponse.make(Preview(count: covered.count, incidents: shown))
    }

    // MARK: Changing

    private func create(_ request: Request, _ context: MonitorContext) async throws -> Response {
        let now = clock()
        let wanted = try await SilenceRequest(request, at: now)
        guard let silence = wanted.silence(id: identifier(), author: context.name) else {
            throw ProblemResponse(.badRequest, "A silence has to cover something, to count for a while and to say why.")
        }
        try await actions.begin(silence)
        return try JSONResponse.make(
            SilenceJSON(silence, at: now),
            status: .created,
            headers: [
                .contentType: "application/json; charset=utf-8", .location: "/api/v1/silences/\(silence.id)",
            ]
        )
    }

    private func end(_ id: String, _ context: MonitorContext) async throws -> Response {
        let isThere = try await actions.end(id, by: context.name)
        guard isThere else { throw ProblemResponse(.notFound, "There is no silence \(id).") }
        return Response(status: .noContent)
    }
}
