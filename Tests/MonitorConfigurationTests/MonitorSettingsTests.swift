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
                headers: {authorization: s3cret}
            """
        let rows = try rows(text)
        #expect(!"\(rows)".contains("s3cret"))
        for row in [
            "database postgresql://watch:***@db/watch etc/monitor.yaml:1",
            "notifiers[0].url https://hook.example:8443/*** etc/monitor.yaml:5",
            "notifiers[0].secret_file /run/secret etc/monitor.yaml:6",
            "notifiers[0].kinds outlier, rollout etc/monitor.yaml:7", "notifiers[0].routing_key *** etc/monitor.yaml:8",
        ] {
            #expect(rows.contains(row), "\(row)")
        }
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
