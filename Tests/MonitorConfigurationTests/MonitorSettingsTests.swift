import Messages
import SettingValues
import SourceText
import Testing

@testable import MonitorConfiguration

/// The settings of a monitor: file, environment and command line together, and how they are shown.
struct MonitorSettingsTests {
    private func configuration(_ text: String) throws -> MonitorConfiguration {
        try MonitorConfiguration(SourceFile(path: "etc/monitor.yaml", text: text))
    }

    private func rows(
        _ text: String,
        flags: [MonitorOverride: String] = [:],
        environment: [String: String] = [:]
    ) throws -> [String] {
        try MonitorSettings(configuration(text), flags: flags, environment: environment).rows.map { row in
            "\(row.key) \(row.value?.text ?? "-") \(row.origin)"
        }
    }

    @Test func theCommandLineCountsBeforeTheEnvironmentAndThatBeforeTheFile() throws {
        let text = "listen: 127.0.0.1:1\ndatabase: sqlite:file.db\nlog: {level: error}\n"
        let environment = [
            "SHIELDWATCH_LISTEN": "127.0.0.1:2", "SHIELDWATCH_DATABASE": "sqlite:environment.db", "SHIELDWATCH_URL": "",
            "SHIELDWATCH_LOG_LEVEL": "debug",
        ]
        let settings = try MonitorSettings(
            configuration(text),
            flags: [.listen: "[::1]:3"],
            environment: environment
        )
        #expect(settings.configuration.listen.value.description == "[::1]:3")
        #expect(settings.configuration.listen.origin == .flag(name: "--listen"))
        #expect(settings.configuration.database.value == .sqlite(path: "environment.db"))
        #expect(settings.configuration.log.level == .debug)
        let rows = try rows(text, flags: [.listen: "[::1]:3"], environment: environment)
        #expect(
            Array(rows.prefix(4)) == [
                "listen [::1]:3 --listen", "database sqlite:environment.db SHIELDWATCH_DATABASE", "language en default",
                "url - default",
            ]
        )
        #expect(rows.contains("log.level debug SHIELDWATCH_LOG_LEVEL"))
        #expect(try self.rows(text).contains("log.level error etc/monitor.yaml:3"))
    }

    @Test(arguments: MonitorOverride.allCases)
    func whatCannotBeUsedIsRefusedWithoutItsValue(_ setting: MonitorOverride) throws {
        let configuration = try configuration("")
        do throws(OverrideProblem) {
            _ = try MonitorSettings(configuration, environment: [setting.variable: "s3cret"])
            Issue.record("accepted")
        } catch {
            let text = error.message.description
            #expect(text.hasPrefix("\(setting.variable) takes ") && !text.contains("s3cret"))
        }
    }

    @Test func mistypedVariablesAreNamed() {
        let environment = [
            "SHIELDWATCH_LISTN": "a", "SHIELDWATCH_LISTEN": "b", "SHIELDWATCH_FORMAT": "text", "HOME": "/",
        ]
        let found = MonitorOverride.mistyped(in: environment).map { "\($0.name) \($0.meant)" }
        #expect(found == ["SHIELDWATCH_LISTN SHIELDWATCH_LISTEN"])
    }

    @Test func noSecretIsShown() throws {
        let text = """
            database: postgresql://watch:s3cret@db/watch
            notifiers:
              - name: duty
                kind: webhook
                url: https://hook.example:8443/s3cret?token=s3cret
                secret_file: /run/secret
                kinds: [outlier, rollout]
                routing_key: s3cret
                webhook_url: https://u:s3cret@hooks.slack.example/services/s3cret
                headers: {authorization: s3cret}
            """
        let rows = try rows(text)
        #expect(!"\(rows)".contains("s3cret"))
        for row in [
            "database postgresql://watch:***@db/watch etc/monitor.yaml:1",
            "notifiers[0].url https://hook.example:8443/*** etc/monitor.yaml:5",
            "notifiers[0].secret_file /run/secret etc/monitor.yaml:6",
            "notifiers[0].kinds outlier, rollout etc/monitor.yaml:7", "notifiers[0].routing_key *** etc/monitor.yaml:8",
            "notifiers[0].webhook_url https://***@hooks.slack.example/*** etc/monitor.yaml:9",
        ] {
            #expect(rows.contains(row), "\(row)")
        }
    }

    @Test func whatIsNoSecretIsShown() throws {
        let text = """
            url: https://watch.example/fleet
            push: {audience: "https://watch.example/api/v1/pubsub", service_account: push@p.iam.gserviceaccount.com}
            sources:
              - {name: a, kind: pubsub-pull, subscription: projects/p/subscriptions/s, metadata_url: "http://127.0.0.1:1/x"}
              - {name: b, kind: logging-list, resources: [projects/p], filter: severity>=ERROR, interval: 1m}
            notifiers: [{name: mail, kind: email, host: mail.example, tls: implicit, hello: watch.example}]
            """
        let rows = try rows(text).map { $0.replacing(/\ etc\/monitor\.yaml:\d+$/, with: "") }
        for row in [
            "url https://watch.example/fleet", "push.audience https://watch.example/api/v1/pubsub",
            "push.service_account push@p.iam.gserviceaccount.com",
            "sources[0].subscription projects/p/subscriptions/s", "sources[0].metadata_url http://127.0.0.1:1/x",
            "sources[1].resources projects/p", "sources[1].filter severity>=ERROR", "sources[1].interval 1m",
            "notifiers[0].tls implicit", "notifiers[0].hello watch.example",
        ] {
            #expect(rows.contains(row), "\(row)")
        }
    }

    /// Whoever gives a source a new key says here whether its value may be shown.
    @Test func everyKeyOfASourceIsKnownToBeShownOrNot() {
        let addresses = ShownValue.addresses.union(["url"])
        for key in EntrySourceForm.allCases.flatMap(\.keys) + PushConfiguration.keys + InventorySource.keys {
            let isKnown = ShownValue.open.contains(key) || addresses.contains(key) || key.hasSuffix("_file")
            #expect(isKnown, "\(key)")
        }
    }

    @Test(arguments: [
        ("https://u:s3cret@watch.example/a", "https://***@watch.example/a"),
        ("https://watch.example/a?k=s3cret#x", "https://watch.example/a?***"),
        ("https://watch.example#s3cret", "https://watch.example#***"),
        ("https://a@b:s3cret@watch.example", "https://***@watch.example"), ("no address", "no address"),
    ])
    func ofAnAddressPasswordAndQueryAreHidden(_ address: String, _ shown: String) {
        #expect(ShownValue.address(address) == shown)
    }

    @Test func everyPartIsShownOnce() throws {
        let text = """
            inventory: [{file: nodes.json, refresh: 5m}]
            sources: [{name: export, kind: file, path: in.ndjson}]
            access: {tokens_file: tokens, tls: {certificate_file: a, key_file: b}}
            retention: {entries: 7d}
            """
        let keys = try rows(text).map { String($0.prefix { $0 != " " }) }
        #expect(Set(keys).count == keys.count)
        let expected = [
            "inventory[0].file", "inventory[0].refresh", "sources[0].path", "access.tokens_file",
            "access.tls.key_file", "retention.entries", "retention.audit", "silence.machine", "silence.entries",
            "limits.burst", "log.level", "log.format",
        ]
        for key in expected { #expect(keys.contains(key), "\(key)") }
    }

    /// What is wrong is told at once, in the order of the file.
    @Test func allProblemsAreTold() throws {
        let text = """
            listen: 8484
            langauge: en
            retention: {entris: 7d, audit: soon, reports: never}
            sources:
              - {name: a, kind: tape}
              - {name: b, kind: stdin, paht: x}
              - {name: b, kind: stdin}
            access: {tls: {certificate_file: a, keyfile: b}}
            notifiers: [{kind: webhook}]
            """
        let source = SourceFile(path: "monitor.yaml", text: text)
        do throws(ConfigurationProblems) {
            _ = try MonitorConfiguration.read(source)
            Issue.record("accepted")
        } catch {
            let lines = error.all.map { source.position(at: $0.range.lowerBound).line }
            #expect(lines == [1, 2, 3, 3, 3, 5, 6, 7, 8, 8, 9], "\(error.all.map(\.message.description))")
        }
    }

    @Test(arguments: [
        ("listen: 127.0.0.1:1", true), ("notifiers: 3", true), ("fail-on: high", false), ("", false), ("[", false),
    ])
    func aFileOfAMonitorIsKnownByItsKeys(_ text: String, _ isMonitor: Bool) {
        #expect(MonitorConfiguration.isMeant(by: SourceFile(path: "a", text: text)) == isMonitor)
    }
}
