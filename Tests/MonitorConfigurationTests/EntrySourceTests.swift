import Messages
import SourceText
import Testing

@testable import MonitorConfiguration

/// The kinds of source that Google's services are, and pushes.
struct EntrySourceTests {
    private func read(_ text: String) throws -> MonitorConfiguration {
        try MonitorConfiguration(SourceFile(path: "etc/shieldwatch.yaml", bytes: Array(text.utf8)))
    }

    private func refusal(_ text: String) -> String {
        do {
            _ = try read(text)
            return "accepted"
        } catch let error as SyntaxError {
            return error.message.text(in: .english)
        } catch {
            return "\(error)"
        }
    }

    @Test func aSubscriptionNeedsOnlyItsName() throws {
        let configuration = try read(
            "sources:\n- {name: a, kind: pubsub-pull, subscription: projects/p/subscriptions/s}"
        )
        guard case .pubSubPull(let settings)? = configuration.sources.first?.kind else {
            Issue.record("another kind")
            return
        }
        #expect(settings.subscription == "projects/p/subscriptions/s")
        #expect(settings.access.url == "https://pubsub.googleapis.com")
        #expect(settings.access.tokens == .metadataServer("http://metadata.google.internal"))
    }

    @Test func cloudLoggingNeedsOnlyAProject() throws {
        let configuration = try read("sources:\n- {name: a, kind: logging-list, resources: projects/p}")
        guard case .loggingList(let settings)? = configuration.sources.first?.kind else {
            Issue.record("another kind")
            return
        }
        #expect(settings.resources == ["projects/p"])
        #expect(settings.filter.contains("shielded_vm_integrity"))
        #expect(settings.interval.seconds == 10)
        #expect(settings.overlap.seconds == 600)
        #expect(settings.lookback.seconds == 86_400)
        #expect(settings.access.url == "https://logging.googleapis.com")
    }

    @Test func everyKeyIsRead() throws {
        let configuration = try read(
            """
            sources:
              - name: logs
                kind: logging-list
                resources: [projects/p, folders/123, projects/p/locations/global/buckets/b/views/v]
                filter: severity >= ERROR
                interval: 1m
                overlap: 1h
                lookback: 7d
                url: http://127.0.0.1:8080/
                token_file: token
                quiet_after: 1d
            push:
              audience: https://watch.example/api/v1/pubsub
              service_account: push@p.iam.gserviceaccount.com
              keys_file: keys.json
            """
        )
        guard case .loggingList(let settings)? = configuration.sources.first?.kind else {
            Issue.record("another kind")
            return
        }
        #expect(settings.resources.count == 3)
        #expect(settings.filter == "severity >= ERROR")
        #expect([settings.interval, settings.overlap, settings.lookback].map(\.seconds) == [60, 3_600, 604_800])
        #expect(settings.access.url == "http://127.0.0.1:8080")
        #expect(settings.access.tokens == .file(path: "etc/token"))
        #expect(configuration.sources.first?.quietAfter?.seconds == 86_400)
        #expect(configuration.push?.audience == "https://watch.example/api/v1/pubsub")
        #expect(configuration.push?.keys == .file(path: "etc/keys.json"))
    }

    @Test func googleKeysAreTheUsualOnes() throws {
        let push = try read("push: {audience: a, service_account: a@b.iam.gserviceaccount.com}").push
        #expect(push?.keys == .url("https://www.googleapis.com/oauth2/v3/certs"))
        #expect(try read("").push == nil)
    }

    @Test(arguments: [
        ("kind: pubsub-pull", "sources[0].subscription is missing"),
        ("kind: pubsub-pull, subscription: s", "sources[0].subscription takes projects/PROJECT/subscriptions/NAME"),
        ("kind: pubsub-pull, subscription: projects/p/subscriptions/../s", "sources[0].subscription takes"),
        ("kind: pubsub-pull, subscription: 'projects/p/subscriptions/s?x'", "sources[0].subscription takes"),
        ("kind: pubsub-pull, subscription: projects/p/topics/t", "sources[0].subscription takes"),
        (
            "kind: pubsub-pull, subscription: projects/p/subscriptions/s, filter: x",
            "there is no key 'sources[0].filter'"
        ),
        ("kind: pubsub-pul", "sources[0].kind takes one of"),
        ("kind: logging-list", "sources[0].resources is missing"),
        ("kind: logging-list, resources: p", "sources[0].resources takes up to 100 names"),
        ("kind: logging-list, resources: [projects/p, {a: b}]", "sources[0].resources[1] takes text"),
        ("kind: logging-list, resources: projects/p, interval: 0s", "sources[0].interval takes a length of time of 1s"),
        ("kind: logging-list, resources: projects/p, overlap: 5", "sources[0].overlap takes a length of time"),
        ("kind: logging-list, resources: projects/p, url: http://a.example", "sources[0].url takes an address that"),
        ("kind: logging-list, resources: projects/p, url: https://u:p@a.example", "sources[0].url takes an address"),
        ("kind: logging-list, resources: projects/p, url: 'https://a.example?x'", "sources[0].url takes an address"),
        ("kind: logging-list, resources: projects/p, url: http://localhost.evil.example", "sources[0].url takes an"),
        (
            "kind: logging-list, resources: projects/p, token_file: t, metadata_url: http://m",
            "sources[0].token_file and metadata_url cannot both be set"
        ),
    ])
    func badValuesAreNamed(_ keys: String, _ expected: String) {
        let refusal = refusal("sources:\n- {name: a, \(keys)}")
        #expect(refusal.hasPrefix(expected), "\(refusal)")
    }

    @Test func aFilterIsNoLongerThanTheServiceTakes() {
        let filter = String(repeating: "x", count: 19_901)
        let refusal = refusal("sources:\n- {name: a, kind: logging-list, resources: projects/p, filter: \(filter)}")
        #expect(refusal == "sources[0].filter takes a filter of at most 19900 characters")
    }

    @Test(arguments: [
        ("{service_account: a@b}", "push.audience is missing"),
        ("{audience: a, service_account: nobody}", "push.service_account takes the address of a service account"),
        ("{audience: a, service_account: a@b, keys_url: http://keys.example}", "push.keys_url takes an address that"),
        (
            "{audience: a, service_account: a@b, keys_url: https://k, keys_file: k}",
            "push.keys_file and keys_url cannot"
        ),
        (
            "{audience: a, service_account: a@b, key_file: k}",
            "there is no key 'push.key_file'; did you mean 'keys_file'?"
        ),
    ])
    func badPushesAreNamed(_ keys: String, _ expected: String) {
        #expect(refusal("push: \(keys)").hasPrefix(expected), "\(refusal("push: \(keys)"))")
    }
}
