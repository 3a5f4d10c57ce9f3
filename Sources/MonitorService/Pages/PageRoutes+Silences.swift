import Alerting
import HTTPTypes
import Hummingbird
import LogEntries
import MonitorPages
import Storage

/// The silences, for people: looked at before they count.
extension PageRoutes {
    func addSilences(to router: Router<MonitorContext>) {
        let group = router.group("silences")
        group.get { request, context in
            try await show(request, context) { connection, _, now in try SilenceListPage(connection, now: now) }
        }
        group.get("new") { request, context in
            try await show(request, context) { connection, parameter, _ in
                try NewSilencePage(connection, draft: Self.draft(connection, parameter))
            }
        }
        group.post { request, context in
            try await answer(request, context) { visit in
                try await begin(try await form(request, visit), visit)
            }
        }
        group.post(":id/end") { request, context in
            let id = try context.parameters.require("id")
            return try await answer(request, context) { visit in
                _ = try await form(request, visit)
                guard try await actions.end(id, by: try author(visit)) else { throw PageProblem(.noSuchSilence) }
                return .redirect(to: PageAddress("silences").text)
            }
        }
    }

    private static func draft(_ connection: any SQLConnection, _ field: (String) -> String?) throws -> SilenceDraft {
        let key = IncidentKey(text: field("incident") ?? "")
        guard let incident = try IncidentTable(connection).incident(key) else { throw PageProblem(.noSuchIncident) }
        return SilenceDraft(incident, field)
    }

    /// Begins the silence that a form describes, or shows what it would cover.
    private func begin(_ fields: FormFields, _ visit: PageVisit) async throws -> Response {
        let who = try author(visit)
        let draft = try await database.read { try Self.draft($0) { fields[$0] } }
        let wantsIt = fields["step"] == "create"
        guard wantsIt, let silence = draft.silence(id: silenceID(), author: who, at: clock()) else {
            let page = try await database.read { try NewSilencePage($0, draft: draft, lacksComment: wantsIt) }
            return respond(page, visit, status: wantsIt ? .badRequest : .ok)
        }
        try await actions.begin(silence)
        return .redirect(to: PageAddress("incidents", draft.incident.key.text).text)
    }

    /// Half of a random secret: long enough to be nobody else's, short enough to read.
    private func silenceID() -> String { String(sessions.makeSecret().text.prefix(16)) }
}
