import Alerting
import Findings
import Foundation
import Notifiers
import TestPeers
import Testing

/// Events keep to what PagerDuty documents of its Events API v2.
struct PagerDutyTests {
    private func event(_ notification: Alerting.Notification) async throws -> (json: [String: Any], size: Int) {
        try await HTTPPeer.with(.answer(202, #"{"status":"success"}"#)) { peer in
            let channel = try Sample.channel("pagerduty", posting: peer.url)
            #expect(await channel.result(of: notification).failure == nil)
            let body = try #require(peer.requests.first?.body)
            #expect(peer.requests.first?.path == "/v2/enqueue")
            return (try #require(JSONSerialization.jsonObject(with: Data(body)) as? [String: Any]), body.count)
        }
    }

    @Test(arguments: SlackTests.incidents.indices, IncidentNotification.Event.allCases)
    func whatIsSentKeepsToTheSchema(_ index: Int, _ event: IncidentNotification.Event) async throws {
        let incident = SlackTests.incidents[index]
        let (json, size) = try await self.event(Sample.notification(event, incident))
        #expect(PagerDutySchema.faults(in: json) == [])
        #expect(size <= 512 << 10)
        let actions = ["opened": "trigger", "updated": "trigger", "acknowledged": "acknowledge", "resolved": "resolve"]
        #expect(json["event_action"] as? String == actions[event.rawValue])
        #expect(json["dedup_key"] as? String == incident.key.text)
        #expect(json["routing_key"] as? String == Sample.secret)
    }

    @Test(arguments: [(Severity.critical, "critical"), (.high, "error"), (.medium, "warning"), (.low, "info")])
    func severitiesAreThoseOfPagerDuty(_ severity: Severity, _ name: String) async throws {
        let (json, _) = try await event(Sample.notification(.opened, Sample.incident(severity: severity)))
        #expect((json["payload"] as? [String: Any])?["severity"] as? String == name)
    }

    @Test func theWholeEventIsNeverTooLarge() async throws {
        let text = String(repeating: "\u{1}\u{2}\"\\", count: 400_000)
        let (json, size) = try await event(Sample.notification(.opened, Sample.incident(changes: 3_000, text: text)))
        #expect(size <= 512 << 10)
        #expect(PagerDutySchema.faults(in: json) == [])
    }

    @Test func nobodyIsWokenForAnUpgrade() throws {
        let channel = try Sample.channel("pagerduty", posting: "http://127.0.0.1:9")
        #expect(!channel.wants(Sample.incident(severity: .low, kind: .rollout)))
        #expect(channel.wants(Sample.incident(severity: .medium)))
    }
}
