import Messages
import SettingValues
import SourceText
import Testing

@testable import MonitorConfiguration

@Suite struct MonitorConfigurationTests {
    private func read(_ text: String) throws -> MonitorConfiguration {
        try MonitorConfiguration(SourceFile(path: "etc/shieldwatch.yaml", bytes: Array(text.utf8)))
    }

    /// The refusal and the line that it names.
    private func refusal(_ text: String) -> String {
        do {
            _ = try read(text)
            return "accepted"
        } catch let error as SyntaxError {
            let before = Array(text.utf8).prefix(error.range.lowerBound)
            let line = before.count { $0 == UInt8(ascii: "\n") } + 1
            return "\(line): \(error.message.text(in: .english))"
        } catch {
            return "\(error)"
        }
    }

    @Test func anEmptyFileHasUsefulDefaults() throws {
        for text in ["", "# nothing\n", "{}"] {
            let configuration = try read(text)
            #expect(configuration.listen.value.description == "127.0.0.1:8484")
            #expect(configuration.listen.origin == .fallback)
            #expect(configuration.database.value == .sqlite(path: "shieldwatch.db"))
            #expect(configuration.language.value == .english)
            #expect(configuration.access == nil)
            #expect(configuration.retention.entries.seconds == 30 * 86_400)
            #expect(configuration.silence.machine.seconds == 1_800)
            #expect(configuration.limits.requestsPerSecond == 100)
            #expect(configuration.limits.burst == 600)
        }
    }

    @Test func readsEveryKeyAndItsLine() throws {
        let configuration = try read(
            """
            listen: "[::1]:9000"
            database: sqlite:/var/lib/shieldwatch/state.db
            language: ja
            url: https://watch.example/
            inventory:
              - file: nodes.json
                refresh: 5m
              - {file: /abs/vms.json}
            sources:
              - {name: export, kind: file, path: logs/entries.ndjson, quiet_after: 12h}
              - {name: drop, kind: directory, path: /drop}
              - {name: pipe, kind: stdin}
            access:
              tokens_file: tokens
              tls: {certificate_file: tls.crt, key_file: /run/tls.key}
            retention: {entries: 7d, audit: 900d}
            silence: {machine: 10m, entries: 6h}
            """
        )
        #expect(configuration.listen.value.isLoopback)
        #expect(configuration.listen.value.description == "[::1]:9000")
        #expect(configuration.language.value == .japanese)
        #expect(configuration.language.origin == .file(path: "etc/shieldwatch.yaml", line: 3))
        #expect(configuration.url.value == "https://watch.example")
        #expect(configuration.inventory.map(\.file) == ["etc/nodes.json", "/abs/vms.json"])
        #expect(configuration.inventory.map(\.refresh?.seconds) == [300, nil])
        #expect(configuration.sources.map(\.name) == ["export", "drop", "pipe"])
        #expect(configuration.sources.first?.kind == .file(path: "etc/logs/entries.ndjson"))
        #expect(configuration.sources.last?.kind == .standardInput)
        #expect(configuration.access?.tokens == "etc/tokens")
        #expect(configuration.access?.tls?.certificate == "etc/tls.crt")
        #expect(configuration.access?.tls?.key == "/run/tls.key")
        #expect(configuration.retention.audit.seconds == 900 * 86_400)
        #expect(configuration.retention.reports.seconds == 400 * 86_400)
        #expect(configuration.silence.entries?.seconds == 21_600)
    }

    @Test(arguments: [
        ("listn: 127.0.0.1:1", "1: there is no key 'listn'; did you mean 'listen'?"),
        ("a: 1\n", "1: there is no key 'a'; the keys are"),
        ("\nretention:\n  entris: 3d", "3: there is no key 'retention.entris'; did you mean 'entries'?"),
        ("inventory:\n- file: a\n- refesh: 3m", "3: there is no key 'inventory[1].refesh'; did you mean 'refresh'?"),
        ("inventory: nodes.json", "1: inventory takes a list"),
        ("inventory:\n- refresh: 3m", "2: inventory[0].file is missing"),
        ("listen: 8484", "1: listen takes HOST:PORT"),
        ("listen: ::1:8484", "1: listen takes HOST:PORT"),
        ("listen: localhost:70000", "1: listen takes HOST:PORT"),
        ("database: mysql://x", "1: database takes sqlite:PATH or postgresql://…"),
        ("database: 'sqlite:'", "1: database takes sqlite:PATH or postgresql://…"),
        ("language: de", "1: language takes en or ja"),
        ("url: watch.example", "1: url takes an address that begins with http:// or https://"),
        ("limits: {burst: 0}", "1: limits.burst takes a whole number from 1 to 1,000,000"),
        ("limits: {requests_per_second: many}", "1: limits.requests_per_second takes a whole number"),
        ("silence: {machine: 10}", "1: silence.machine takes a length of time such as 30s, 15m, 12h or 90d"),
        ("silence: {machine: -3m}", "1: silence.machine takes a length of time"),
        ("silence: {machine: 99999999999999999999d}", "1: silence.machine takes a length of time"),
        ("silence: [1]", "1: silence takes keys and their values"),
        ("sources:\n- {name: a, kind: tape}", "2: sources[0].kind takes one of file, directory, stdin"),
        ("sources:\n- {name: a, kind: stdin, path: x}", "2: there is no key 'sources[0].path'; the keys are"),
        ("sources:\n- {name: a}", "2: sources[0].kind is missing"),
        ("sources:\n- {name: a, kind: stdin}\n- {name: b, kind: stdin}", "3: standard input can be read by one"),
        ("push: {audience: a}", "1: push.service_account is missing"),
        ("sources:\n- {name: a, kind: file}", "2: sources[0].path is missing"),
        ("sources:\n- {name: entries, kind: stdin}", "2: a source cannot be called 'entries'"),
        ("sources:\n- {name: a, kind: stdin}\n- {name: a, kind: stdin}", "3: two sources are called 'a'"),
        ("access: {tls: {certificate_file: a}}", "1: access.tokens_file is missing"),
        ("access: {tokens_file: t, tls: {certificate_file: a}}", "1: access.tls.key_file is missing"),
        ("listen: [", "1: this is not YAML"),
    ])
    func refusesWhatItDoesNotKnow(_ text: String, _ expected: String) {
        #expect(refusal(text).hasPrefix(expected), "\(refusal(text))")
    }

    @Test(arguments: [
        ("postgresql://watch:s3cret@db.example:5432/watch", "postgresql://watch:***@db.example:5432/watch"),
        ("postgresql://watch:a@b:c@db/watch", "postgresql://watch:***@db/watch"),
        (
            "postgresql://db/watch?user=w&password=s3cret&sslmode=require",
            "postgresql://db/watch?user=w&password=***&sslmode=require"
        ),
        ("postgresql:///watch?host=/run", "postgresql:///watch?host=/run"),
        ("sqlite:a b.db", "sqlite:a b.db"),
    ])
    func showsADatabaseWithoutItsPassword(_ text: String, _ expected: String) {
        #expect(DatabaseLocation(text)?.description == expected)
    }

    /// What would be gone with the process is no place to keep anything.
    @Test(arguments: ["sqlite:", "sqlite::memory:", "mysql://a/b", "a.db"]) func refusesWhatIsNoDatabase(_ text: String)
    {
        #expect(DatabaseLocation(text) == nil)
    }

    @Test(arguments: [
        ("127.0.0.1:0", true), ("127.9.9.9:1", true), ("localhost:1", true), ("[::1]:1", true), ("LocalHost:1", true),
        ("0.0.0.0:1", false), ("127.evil.example:1", false), ("[::]:1", false), ("10.0.0.1:1", false),
    ])
    func knowsWhatOthersCanReach(_ text: String, _ isLoopback: Bool) {
        #expect(ListenAddress(text)?.isLoopback == isLoopback)
    }

    @Test(arguments: [
        "[127.0.0.1:84", "127.0.0.1]:84", "[[::1]]:84", "::1:84", "[]:84", "localhost:65536", "localhost",
    ])
    func whatIsNoAddressIsRefused(_ text: String) {
        #expect(ListenAddress(text) == nil)
    }
}
