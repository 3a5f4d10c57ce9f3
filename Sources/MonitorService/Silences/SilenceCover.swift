import Alerting
import Storage

/// What a silence would keep from being told.
struct SilenceCover {
    private let matchers: [SilenceMatcher]

    private static let pageSize = 500

    init(_ matchers: [SilenceMatcher]) { self.matchers = matchers }

    /// The incidents that it fits, of those that somebody is told about or would be but for another silence.
    func incidents(_ connection: any SQLConnection) throws -> [Incident] {
        let states = [IncidentState.open, .silenced]
        return try states.flatMap { try incidents($0, IncidentTable(connection)) }.sorted { $0.key < $1.key }
    }

    private func incidents(_ state: IncidentState, _ table: IncidentTable) throws -> [Incident] {
        var found: [Incident] = []
        var last: IncidentKey?
        while true {
            let page = try table.list(state: state, after: last, limit: Self.pageSize)
            found += page.filter { incident in matchers.allSatisfy { $0.fits(incident) } }
            guard page.count == Self.pageSize else { return found }
            last = page.last?.key
        }
    }
}
