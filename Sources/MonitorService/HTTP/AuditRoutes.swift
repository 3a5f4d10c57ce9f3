import Hummingbird
import LogEntries
import Storage

/// Who changed what.
struct AuditRoutes: RouteGroup {
    let database: any Database

    func add(to router: Router<MonitorContext>) {
        router.get("api/v1/audit") { request, _ in try await list(request) }
    }

    private struct Entry: Encodable {
        let at: Timestamp
        let who, action, target, detail: String

        init(_ entry: AuditEntry) {
            at = entry.at
            who = entry.who
            action = entry.action
            target = entry.target
            detail = entry.detail
        }
    }

    private func list(_ request: Request) async throws -> Response {
        let query = try QueryReader(request)
        let wanted = try query.limit()
        let before = try query.text("after").map { text in
            guard let sequence = Int64(text) else {
                throw ProblemResponse(.badRequest, "The parameter after has to be the next of a page.")
            }
            return sequence
        }
        let found = try await database.read { connection in
            try AuditTable(connection).page(before: before, limit: wanted + 1)
        }
        return try JSONResponse.make(
            ListPage("entries", found, limit: wanted, after: { "\($0.sequence)" }) { Entry($0.entry) }
        )
    }
}

extension AuditEntry {
    /// What somebody who asks the interface does.
    init(_ action: String, _ target: String, _ context: MonitorContext, detail: String = "", at now: Timestamp) {
        self.init(at: now, who: context.name, action: action, target: target, detail: detail)
    }
}

extension MonitorContext {
    /// The name of who asks, for the audit trail.
    var name: String { principal?.name ?? Principal.local.name }
}
