import Alerting
import Hummingbird
import IntegrityEvents
import Storage

/// The machines, and what is known about each.
struct NodeRoutes: RouteGroup {
    let database: any Database

    /// How many boots, notices and incidents of a machine are told, the latest ones.
    private static let depth = 200

    /// How much evidence of a machine is told, the latest.
    private static let evidenceDepth = 20

    func add(to router: Router<MonitorContext>) {
        let group = router.group("api/v1/nodes")
        group.get { request, _ in try await list(request) }
        group.get(":instance") { _, context in try await show(try context.parameters.require("instance")) }
    }

    private func list(_ request: Request) async throws -> Response {
        let query = try QueryReader(request)
        let (cluster, pool, after) = (query.text("cluster"), query.text("pool"), query.text("after") ?? "")
        let wanted = try query.limit()
        let found = try await database.read { connection in
            try InventoryTable(connection).list(cluster: cluster, pool: pool, after: after, limit: wanted + 1)
        }
        return try JSONResponse.make(
            ListPage("nodes", found, limit: wanted, after: \.record.instance) { NodeJSON($0) }
        )
    }

    private struct Story: Encodable {
        let node: NodeJSON
        let boots: [BootJSON]
        let notices: [NoticeJSON]
        let incidents: [IncidentJSON]
        /// The latest that the machine itself showed.
        let attestation: EvidenceJSON?
        let evidence: [EvidenceJSON]
    }

    private func show(_ instance: String) async throws -> Response {
        let story = try await database.read { connection in try Self.story(of: instance, connection) }
        guard let story else { throw ProblemResponse(.notFound, "Nothing is known about the machine \(instance).") }
        return try JSONResponse.make(story)
    }

    private static func story(of instance: String, _ connection: any SQLConnection) throws -> Story? {
        let stored = try InventoryTable(connection).node(instance)
        let reports = try ReportTable(connection).history(of: [instance], limit: depth)
        let events = try EventTable(connection).history(of: [instance], limit: depth).map(\.event)
        let evidence = try EvidenceTable(connection).latest(of: instance, limit: evidenceDepth)
        guard
            let node = stored.map({ NodeJSON($0) })
                ?? (reports.last?.report.instance ?? events.last?.instance ?? evidence.last?.instance)
                .map({ NodeJSON($0) })
        else { return nil }
        let incidents = try IncidentTable(connection).latest(standingIn: instance, limit: depth)
        return Story(
            node: node,
            boots: reports.map { BootJSON($0) },
            notices: notices(events, stored?.record),
            incidents: incidents.map { IncidentJSON($0) },
            attestation: evidence.first(where: \.isAuthentic).map { EvidenceJSON($0) },
            evidence: evidence.map { EvidenceJSON($0) }
        )
    }

    private static func notices(_ events: [LogEvent], _ record: NodeRecord?) -> [NoticeJSON] {
        var collection = EventCollection()
        for event in events { collection.add(.related(event)) }
        let inventory = NodeInventory(record.map { [$0] } ?? [])
        return FleetReport(collection, inventory: inventory).notices.map { NoticeJSON($0) }
    }
}
