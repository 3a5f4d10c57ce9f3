import Alerting
import Findings
import Foundation
import LogEntries
import Notifiers
import TestPeers
import Testing

/// Alerts keep their identity for as long as Alertmanager has to know them by it.
struct AlertmanagerTests {
    private func alerts(_ notification: Alerting.Notification) async throws -> [[String: Any]] {
        try await HTTPPeer.with(.answer(200)) { peer in
            let channel = try Sample.channel("alertmanager", posting: peer.url + "/prefix/")
            #expect(await channel.result(of: notification).failure == nil)
            let request = try #require(peer.requests.first)
            #expect(request.path == "/prefix/api/v2/alerts")
            let pair = Data("ana:\(Sample.secret)".utf8).base64EncodedString()
            #expect(request.headers["authorization"] == "Basic \(pair)")
            return try #require(JSONSerialization.jsonObject(with: Data(request.body)) as? [[String: Any]])
        }
    }

    private func time(_ alert: [String: Any], _ key: String) -> Timestamp? {
        (alert[key] as? String).flatMap { Timestamp($0) }
    }

    @Test func anAlertStaysUntilItIsResolved() async throws {
        let opened = try #require(try await alerts(Sample.notification()).first)
        #expect(time(opened, "startsAt") == Sample.now)
        let end = try #require(time(opened, "endsAt"))
        #expect(end.seconds - Sample.now.seconds == 30 * 86_400)
        let resolved = try #require(try await alerts(Sample.notification(.resolved)).first)
        #expect(time(resolved, "endsAt") == Sample.now)
        #expect(resolved["labels"] as? [String: String] == opened["labels"] as? [String: String])
        let labels = try #require(opened["labels"] as? [String: String])
        #expect(labels["severity"] == "critical")
        #expect(labels["alertname"] == "ShieldwatchIncident")
        #expect(!labels.values.contains(""))
        #expect((opened["annotations"] as? [String: String])?["summary"]?.contains("gke-c-pool-0") == true)
    }

    @Test func anotherSeverityEndsTheAlertOfBefore() async throws {
        let sent = try await alerts(Sample.notification(.updated, Sample.incident(severity: .high), number: 1))
        let ends = Dictionary(
            uniqueKeysWithValues: sent.map { alert in
                ((alert["labels"] as? [String: String])?["severity"] ?? "", time(alert, "endsAt"))
            }
        )
        #expect(Set(ends.keys) == ["critical", "high", "medium", "low"])
        #expect(["critical", "medium", "low"].allSatisfy { ends[$0] == Sample.now })
        #expect(try #require(ends["high"] ?? nil) > Sample.now)
    }

    /// After a silence it is told as opened, and may have become another alert than the one that was told before.
    @Test func whatIsOpenAgainAfterASilenceEndsTheAlertOfBefore() async throws {
        let incident = Sample.incident(severity: .high)
        #expect(try await alerts(Sample.notification(.opened, incident, number: 2)).count == Severity.allCases.count)
        #expect(try await alerts(Sample.notification(.opened, incident)).count == 1)
    }
}
