import Alerting
import HTTPTypes
import Hummingbird
import LogEntries
import MonitorPages
import Storage

/// The incidents, for people.
extension PageRoutes {
    func addIncidents(to router: Router<MonitorContext>) {
        let group = router.group("incidents")
        group.get { request, context in
            try await show(request, context) { connection, parameter, _ in
                let choice = parameter("state").flatMap(IncidentListPage.Choice.init) ?? .unresolved
                let cursor = parameter("after").flatMap(IncidentTable.Cursor.init)
                return try IncidentListPage(connection, choice: choice, after: cursor)
            }
        }
        group.get(":key") { request, context in
            let key = try Self.key(context)
            return try await show(request, context) { connection, _, _ in
                guard let page = try IncidentPage(connection, key: key) else { throw PageProblem(.noSuchIncident) }
                return page
            }
        }
        group.post(":key/acknowledge") { request, context in
            try await act(request, context) { _ in .acknowledge }
        }
        group.post(":key/resolve") { request, context in
            try await act(request, context) { .resolve(reason: Self.text($0["reason"], limit: 1_000)) }
        }
        group.post(":key/comment") { request, context in
            try await act(request, context) { fields in
                let text = Self.text(fields["text"], limit: 4_000)
                guard !text.isEmpty else { throw PageProblem(.faultyForm) }
                return .comment(text)
            }
        }
    }

    private static func key(_ context: MonitorContext) throws -> IncidentKey {
        IncidentKey(text: try context.parameters.require("key"))
    }

    private static func text(_ field: String?, limit: Int) -> String {
        String((field ?? "").trimmingSpaces.prefix(limit))
    }

    /// Does what a form says, and shows the incident again.
    private func act(
        _ request: Request,
        _ context: MonitorContext,
        _ action: (FormFields) throws -> IncidentActions.Action
    ) async throws -> Response {
        let key = try Self.key(context)
        return try await answer(request, context) { visit in
            let fields = try await form(request, visit)
            let who = try author(visit)
            switch try await actions.apply(try action(fields), to: key, by: who) {
            case .done: return .redirect(to: PageAddress("incidents", key.text).text)
            case .alreadyResolved: throw PageProblem(.alreadyResolved)
            case .noSuchIncident: throw PageProblem(.noSuchIncident)
            }
        }
    }
}
