import Alerting
import LogEntries

/// The incidents as lines of JSON, each with its timeline.
public enum IncidentExport {
    private static let page = 200

    private struct Line: Encodable {
        let schemaVersion = 1
        let incident: IncidentJSON
        let timeline: [Entry]
    }

    private struct Entry: Encodable {
        let at: Timestamp
        let what: TimelineEntry.What
    }

    /// Writes every incident, in the order of keys, a line each.
    ///
    /// It is read in pages, so that a large database takes no more memory than a small one; what changes meanwhile shows
    /// as it is when its page is read.
    /// - Parameter write: takes some whole lines; false ends the export.
    public static func write(
        _ database: any Database,
        to write: (String) -> Bool
    ) async throws {
        var last: IncidentKey?
        while true {
            let after = last
            let (lines, key) = try await database.read { connection in
                let page = try IncidentTable(connection).list(after: after, limit: page)
                return (try page.map { try line($0, connection) }, page.last?.key)
            }
            guard let key, write(lines.map { $0 + "\n" }.joined()) else { return }
            last = key
        }
    }

    private static func line(_ incident: Incident, _ connection: any SQLConnection) throws(StorageError) -> String {
        let timeline = try IncidentTable(connection).timeline(of: incident.key)
        let entries = timeline.map { Entry(at: $0.at, what: $0.what) }
        return try StoredJSON.text(Line(incident: IncidentJSON(incident), timeline: entries))
    }
}
