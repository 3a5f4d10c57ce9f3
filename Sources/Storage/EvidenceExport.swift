import Attestation
import IntegrityEvents
import LogEntries
import Messages

/// What evidence came to, as lines of JSON.
public enum EvidenceExport {
    private static let page = 100

    private struct Line: Encodable {
        let schemaVersion = 1
        let id, project, zone, instance: String
        let receivedAt: Timestamp
        let freshness: Freshness
        let authentic: Bool
        let bootCounter: String?
        let verification: VerdictDocument

        init(_ stored: StoredEvidence) {
            id = stored.digest
            project = stored.instance.project
            zone = stored.instance.zone
            instance = stored.instance.id
            receivedAt = stored.receivedAt
            freshness = stored.freshness
            authentic = stored.isAuthentic
            bootCounter = stored.bootCounter
            verification = VerdictDocument(stored.verdict, in: .english)
        }
    }

    /// Writes all evidence, in the order in which it came, a line each. It is read in pages.
    /// - Parameter write: takes some whole lines; false ends the export.
    public static func write(
        _ database: any Database,
        to write: (String) -> Bool
    ) async throws {
        var last: Int64 = 0
        while true {
            let after = last
            let found = try await database.read { try EvidenceTable($0).list(after: after, limit: page) }
            guard let sequence = found.last?.sequence else { return }
            let lines = try found.map { try StoredJSON.text(Line($0)) + "\n" }
            guard write(lines.joined()) else { return }
            last = sequence
        }
    }
}
