import Alerting
import Findings
import HTTPTypes
import Hummingbird
import HummingbirdTesting
import IntegrityEvents
import LogEntries
import Storage
import TestSupport
import Testing

@testable import MonitorService

/// Long lists come in pages, and nothing is shown twice or left out.
@Suite struct LongListTests {
    private static let now = Timestamp(seconds: 1_795_000_000)

    private func database() async throws -> SQLiteDatabase {
        let path = try PackageFolder.withTemporaryFolder { $0 + ".db" }
        let database = try SQLiteDatabase(path: path)
        try await database.write { connection in
            let records = (0..<250).map { number in
                var record = NodeRecord(instance: "\(1_000 + number)")
                record.name = "node-\(number)"
                return record
            }
            try InventoryTable(connection).save(NodeInventory(records), at: Self.now)
            for number in 0..<120 {
                try IncidentTable(connection).save(Self.incident(number))
            }
        }
        return database
    }

    private static func incident(_ number: Int) -> Incident {
        Incident(
            key: IncidentKey(text: "key-\(number)"),
            subject: IncidentSubject(.source, "source-\(number)"),
            kind: .sourceQuiet,
            state: .open,
            severity: .high,
            nodes: [],
            changes: [],
            explanation: [],
            openedAt: now,
            // Some at the same moment.
            updatedAt: Timestamp(seconds: now.seconds + Int64(number / 7)),
            firstSeen: now,
            lastSeen: now
        )
    }

    /// What the links of all pages of a list lead to, in order, page by page.
    private func links(_ start: String, to folder: String) async throws -> [[String]] {
        let database = try await database()
        let server = PageServer(database: database) { Self.now }
        return try await Application(router: server.router).test(.live) { client in
            var (browser, pages) = (PageClient(client), [[String]]())
            var next: String? = start
            while let path = next, pages.count < 20 {
                let body = try await browser.open(path).body
                pages.append(
                    body.matches(of: /<a href="\/([a-z]+)\/([a-z0-9-]+)">/).filter { $0.output.1 == folder }
                        .map { String($0.output.2) }
                )
                next = body.firstMatch(of: /<a href="([^"]+)" rel="next">/).map {
                    String($0.output.1).replacing("&amp;", with: "&")
                }
            }
            return pages
        }
    }

    @Test func nodesComeInPages() async throws {
        let pages = try await links("/", to: "nodes")
        #expect(pages.map(\.count) == [100, 100, 50])
        #expect(pages.flatMap(\.self) == (1_000..<1_250).map(String.init))
    }

    @Test func incidentsComeInPages() async throws {
        let pages = try await links("/incidents", to: "incidents")
        #expect(pages.map(\.count) == [50, 50, 20])
        #expect(Set(pages.flatMap(\.self)).count == 120)
    }
}
