import Alerting
import Foundation
import Messages
import Reporting
import TestPeers
import Testing

@testable import Notifiers

/// Messages keep to what Slack documents of Block Kit, whatever is in an incident.
struct SlackTests {
    private static let english = NotificationWords(catalogue: .english, pages: "https://watch.example")

    static let incidents: [Incident] = [
        Sample.incident(), Sample.incident(nodes: 300, changes: 400), Sample.incident(changes: 0),
        Sample.incident(text: String(repeating: "<&>長い文 👩‍👩‍👧 ", count: 2_000)),
        Sample.incident(cohort: String(repeating: "x", count: 20_000)),
    ]

    @Test(arguments: incidents.indices, IncidentNotification.Event.allCases)
    func whatIsSentKeepsToTheSchema(_ index: Int, _ event: IncidentNotification.Event) async throws {
        try await HTTPPeer.with(.answer(200, "ok")) { peer in
            let channel = try Sample.channel("slack", posting: peer.url)
            let result = await channel.result(of: Sample.notification(event, Self.incidents[index]))
            #expect(result.failure == nil)
            let body = try #require(peer.requests.first?.body)
            #expect(try SlackSchema.faults(in: Data(body)) == [])
        }
    }

    @Test func theSchemaSeesFaults() throws {
        let faulty = #"{"text":"x","blocks":[{"type":"header","text":{"type":"mrkdwn","text":""}},{"type":"section"}]}"#
        #expect(try SlackSchema.faults(in: Data(faulty.utf8)).count == 3)
    }

    @Test func namesMentionNobodyAndLinkNowhere() {
        let text = SlackMarkup.escaped("<!channel> <https://evil|click> &amp; `code`", limit: 100)
        #expect(text == "&lt;!channel&gt; &lt;https://evil|click&gt; &amp;amp; ʻcodeʻ")
    }

    @Test func anEscapeIsNeverCut() {
        for limit in 1...40 {
            let text = SlackMarkup.escaped("a<b>&c<<>>&&", limit: limit)
            #expect(text.unicodeScalars.count <= limit)
            #expect(!text.contains(/&(?!amp;|lt;|gt;)/), "\(text)")
        }
    }

    @Test func itSaysWhatWhereHowSureAndWhatToDo() {
        let message = SlackMessage(Sample.notification(), Self.english)
        let all = ([message.text] + message.blocks.flatMap { [$0.text?.text ?? ""] + ($0.fields ?? []).map(\.text) })
            .joined(separator: "\n")
        for part in [
            "gke-c-pool-0", "pool &lt;1&gt; &amp;", "PCR 0", "No other node of the cohort", "kubectl cordon",
            "https://watch.example/incidents/", "critical",
        ] { #expect(all.contains(part), "\(part)") }
        let resolved = SlackMessage(Sample.notification(.resolved), Self.english)
        #expect(!"\(resolved)".contains("kubectl cordon"))
        let japanese = NotificationWords(catalogue: .japanese, pages: "https://watch.example")
        #expect(SlackMessage(Sample.notification(), japanese).text.contains("発生"))
    }
}
