import Alerting
import AsyncHTTPClient
import Foundation
import LogEntries
import Messages
import MonitorConfiguration
import Notifiers
import SourceText
import Storage
import TestSupport
import Testing

@testable import MonitorService

/// What the doctor finds, well and ill.
struct DoctorTests {
    private static let client = NotifierContext.makeClient()
    private static let now = Timestamp(seconds: Int64(Date().timeIntervalSince1970))

    private func results(
        _ yaml: String,
        in folder: String,
        now: Timestamp = now
    ) async throws -> [Doctor.Result] {
        let source = SourceFile(path: "\(folder)/monitor.yaml", text: yaml)
        let settings = try MonitorSettings(try MonitorConfiguration(source), environment: [:])
        let context = DoctorContext(
            settings: settings,
            notifiers: NotifierContext(
                client: Self.client,
                userAgent: "shieldwatch/test",
                pages: "http://localhost",
                language: .english,
                catalogue: { _ in .english },
                variables: ["SECRET": "hidden-w0rd"],
                now: { Self.now },
                output: { _ in true }
            ),
            now: now,
            resolves: { $0 != "nowhere.example" }
        )
        return await Doctor.examine(context)
    }

    /// The answers of one check: outcome and detail, the folder left out.
    private func answers(
        _ check: String,
        _ yaml: String,
        in folder: String,
        now: Timestamp = now
    ) async throws -> [String] {
        let result = try await results(yaml, in: folder, now: now).first { $0.check == check }
        return try #require(result).answers.map { answer in
            #expect((answer.advice == nil) == [.ok, .skipped].contains(answer.outcome))
            return "\(answer.outcome): \(answer.detail)".replacing("\(folder)/", with: "")
        }
    }

    private func withFolder(_ work: (String) async throws -> Void) async throws {
        try await PackageFolder.withTemporaryFolder { (folder: String) async throws in try await work(folder) }
    }

    private static let node = #"{"nodes":[{"instance":"4823917460552817391","image":"cos-121"}]}"#

    @Test func aMonitorThatIsSetUpWellHasNothingToMend() async throws {
        try await withFolder { (folder: String) async throws in
            try TestCertificate().write(to: folder)
            try PackageFolder.write(["nodes.json": Self.node, "in.ndjson": "", "tokens": ""], to: folder)
            var generator = SystemRandomNumberGenerator()
            let hash = AccessToken(using: &generator).hash
            try PackageFolder.write(["tokens": "alice viewer \(hash)\n"], to: folder)
            for name in ["tokens", "tls.key"] {
                try FileManager.default.setAttributes([.posixPermissions: 0o600], ofItemAtPath: "\(folder)/\(name)")
            }
            let references = try ProvingMachine.references().map { ("references/\($0.key)", $0.value) }
            try PackageFolder.write(Dictionary(uniqueKeysWithValues: references), to: folder)
            let database = try SQLiteDatabase(path: "\(folder)/a.db")
            let yaml = """
                attestation: {references: references}
                listen: 127.0.0.1:0
                database: sqlite:\(folder)/a.db
                inventory: [{file: nodes.json}]
                sources: [{name: export, kind: file, path: in.ndjson}]
                notifiers: [{name: duty, kind: webhook, url: "https://hook.example/secret-path", secret_env: SECRET}]
                push: {audience: monitor, service_account: a@b.iam.gserviceaccount.com}
                access: {tokens_file: tokens, tls: {certificate_file: tls.crt, key_file: tls.key}}
                """
            let results = try await results(yaml, in: folder)
            let ill = results.flatMap(\.answers).filter { $0.outcome != .ok }
            // How much room the disk of whoever runs the tests has is not ours to judge.
            #expect(ill.filter { !"\($0.detail)".contains("MiB are free") } == [])
            #expect(results.map(\.check) == ["configuration"] + Doctor.checks.map { $0.name })
            for secret in ["hidden-w0rd", "secret-path", hash] { #expect(!"\(results)".contains(secret)) }
            await database.close()
        }
    }

    @Test func keysOfPushesAreLookedAt() async throws {
        try await withFolder { (folder: String) async throws in
            let push = "push: {audience: monitor, service_account: a@b.iam.gserviceaccount.com, keys_file: keys.json}"
            for (text, words) in [(nil, "cannot be read"), ("what", "not a JSON object")] as [(String?, String)] {
                if let text { try PackageFolder.write(["keys.json": text], to: folder) }
                let answer = try await results(push, in: folder).first { $0.check == "push" }?.answers.first
                #expect(answer?.outcome == .failed)
                #expect(answer.map { "\($0.detail)".contains(words) } == true, "\(String(describing: answer))")
            }
        }
    }

    @Test func saysWhatWaitsForAChannelThatIsNotThere() async throws {
        try await withFolder { (folder: String) async throws in
            let database = try SQLiteDatabase(path: "\(folder)/a.db")
            let quiet = SilenceObservation.observation(ofQuietSource: "export", since: Self.now)
            let incident = Incident.open(quiet, silences: [], at: Self.now).incident
            let opened = IncidentNotification(event: .opened, number: 0)
            try await database.write { connection in
                let notifications = ["duty", "old-name"].map { Notification(opened, about: incident, through: $0) }
                try OutboxTable(connection).insert(notifications, at: Self.now)
            }
            try FileManager.default.setAttributes([.posixPermissions: 0o600], ofItemAtPath: "\(folder)/a.db")
            await database.close()
            let yaml = """
                database: sqlite:\(folder)/a.db
                notifiers: [{name: duty, kind: stdout}]
                """
            #expect(
                try await answers("database", yaml, in: folder).dropFirst()
                    == ["warning: 1 notifications wait for 'old-name', which the configuration does not name"]
            )
        }
    }

    @Test func saysWhatIsWrongWithADatabase() async throws {
        try await withFolder { (folder: String) async throws in
            let at = { (path: String) in "database: sqlite:\(folder)/\(path)" }
            #expect(
                try await answers("database", at("a.db"), in: folder)
                    == ["ok: a.db is not there yet, and is made at the first start"]
            )
            #expect(try await answers("database", at("none/a.db"), in: folder).first?.hasPrefix("failed: ") == true)
            try PackageFolder.write(
                [
                    "text.db": "this is no database, and longer than a header of SQLite would be "
                        + String(repeating: "x", count: 200)
                ],
                to: folder
            )
            #expect(try await answers("database", at("text.db"), in: folder).first?.hasPrefix("failed: ") == true)
            let unreachable = "database: postgresql://postgres:hidden-w0rd@127.0.0.1:1/a"
            let answer = try await answers("database", unreachable, in: folder)
            #expect(answer.first?.hasPrefix("failed: ") == true && !"\(answer)".contains("hidden-w0rd"))
        }
    }

    @Test(
        arguments: [
            (50 << 20, DoctorAnswer.Outcome.failed), (500 << 20, .warning), (5_000 << 20, .ok),
        ] as [(UInt64, DoctorAnswer.Outcome)]
    )
    func roomIsJudged(_ free: UInt64, _ outcome: DoctorAnswer.Outcome) {
        #expect(SpaceCheck.answer(free, "/").outcome == outcome)
    }

    @Test func aClockOfAnotherTimeIsSeen() async throws {
        try await withFolder { (folder: String) async throws in
            #expect(
                try await answers("clock", "", in: folder, now: Timestamp(seconds: 0)).first?.hasPrefix("failed")
                    == true
            )
            #expect(try await answers("clock", "", in: folder).first?.hasPrefix("ok") == true)
        }
    }

    @Test func saysWhatIsWrongWithInventoriesAndSources() async throws {
        try await withFolder { (folder: String) async throws in
            try PackageFolder.write(
                ["empty.json": "", "none.json": #"{"nodes":[]}"#, "good.json": Self.node],
                to: folder
            )
            let inventory = "inventory: [{file: empty.json}, {file: none.json}, {file: gone.json}, {file: good.json}]"
            let outcomes = try await answers("inventory", inventory, in: folder)
            #expect(outcomes.map { $0.prefix { $0 != ":" } } == ["failed", "failed", "failed", "ok"], "\(outcomes)")
            let sources = """
                sources:
                - {name: a, kind: file, path: gone.ndjson}
                - {name: b, kind: directory, path: good.json}
                - {name: c, kind: directory, path: .}
                - {name: d, kind: stdin}
                - {name: e, kind: pubsub-pull, subscription: projects/p/subscriptions/s, token_file: no-token}
                - {name: f, kind: logging-list, resources: projects/p}
                - {name: g, kind: logging-list, resources: projects/p, filter: "日本 AND (resource.type=a"}
                """
            #expect(
                try await answers("sources", sources, in: folder) == [
                    "failed: a: gone.ndjson cannot be read: No such file or directory",
                    "failed: b: good.json is not what its kind says", "ok: c: . can be read", "ok: d: standard input",
                    "failed: e: no-token cannot be read: No such file or directory",
                    "ok: f: a service of Google, which is asked when the monitor runs",
                    "ok: g: a service of Google, which is asked when the monitor runs",
                    "failed: g: Cloud Logging would refuse the filter: this parenthesis is never closed, at character 8",
                ]
            )
        }
    }

    @Test func saysWhatIsWrongWithChannels() async throws {
        try await withFolder { (folder: String) async throws in
            let yaml = """
                notifiers:
                - {name: a, kind: slack, webhook_url_file: gone}
                - {name: b, kind: webhook, url: "https://nowhere.example/x"}
                - {name: c, kind: email, host: mail.example, port: 25, from: a@b.example, to: c@d.example}
                - {name: d, kind: file, path: told.ndjson}
                """
            let found = try await answers("notifiers", yaml, in: folder)
            #expect(found[0].hasPrefix("failed: a: ") && found[0].contains("gone"))
            #expect(
                found.dropFirst() == [
                    "failed: b: the host nowhere.example has no address", "ok: c: email, mail.example port 25",
                    "ok: d: file",
                ]
            )
        }
    }

    @Test func anAddressThatIsOpenToOthersOrTakenIsSaid() async throws {
        try await withFolder { (folder: String) async throws in
            #expect(
                try await answers("listen", "listen: 0.0.0.0:0", in: folder)
                    == ["failed: 0.0.0.0:0 can be reached by others, and nobody is asked who they are"]
            )
            let shared = "listen: 0.0.0.0:0\naccess: {tokens_file: t}\nnotifiers: [{name: a, kind: stdout}]\n"
            let unprotected = "warning: 0.0.0.0:0 is free, and tokens cross the network unprotected"
            #expect(
                try await answers("listen", shared, in: folder) == [
                    unprotected,
                    "warning: the links in notifications lead to http://0.0.0.0:0, which is no address to go to",
                ]
            )
            let named = shared + "url: https://watch.example\n"
            #expect(try await answers("listen", named, in: folder) == [unprotected])
            let (taken, port) = try Self.listening()
            defer { close(taken) }
            #expect(
                try await answers("listen", "listen: 127.0.0.1:\(port)", in: folder)
                    == ["warning: 127.0.0.1:\(port) is in use"]
            )
        }
    }

    /// A socket that listens on the loopback interface, and its port.
    private static func listening() throws -> (Int32, UInt16) {
        let descriptor = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_addr.s_addr = inet_addr("127.0.0.1")
        var length = socklen_t(MemoryLayout<sockaddr_in>.size)
        let isReady = withUnsafeMutablePointer(to: &address) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                bind(descriptor, $0, length) == 0 && listen(descriptor, 1) == 0
                    && getsockname(descriptor, $0, &length) == 0
            }
        }
        try #require(isReady)
        return (descriptor, UInt16(bigEndian: address.sin_port))
    }

    @Test func saysWhatIsWrongWithTokensAndCertificates() async throws {
        try await withFolder { (folder: String) async throws in
            let yaml = "access: {tokens_file: tokens, tls: {certificate_file: tls.crt, key_file: tls.key}}"
            #expect(
                try await answers("tokens", yaml, in: folder).first?.hasPrefix("failed: tokens cannot be read") == true
            )
            try PackageFolder.write(["tokens": "# none\n"], to: folder)
            #expect(
                try await answers("tokens", yaml, in: folder) == [
                    "failed: tokens holds no token: nobody may use the interface"
                ]
            )
            try PackageFolder.write(["tokens": "\na b c\n"], to: folder)
            #expect(
                try await answers("tokens", yaml, in: folder).first?.hasPrefix("failed: tokens:2: 'b' is no role")
                    == true
            )
            let hash = String(repeating: "ab", count: 32)
            try PackageFolder.write(["tokens": "a viewer \(hash)\n"], to: folder)
            for (mode, outcome) in [(0o666, "failed"), (0o644, "warning"), (0o600, "ok")] {
                try FileManager.default.setAttributes([.posixPermissions: mode], ofItemAtPath: "\(folder)/tokens")
                #expect(try await answers("tokens", yaml, in: folder).first?.hasPrefix(outcome) == true)
            }
            for (days, outcome) in [(1.0, "warning"), (20.0, "ok")] {
                try TestCertificate(days: days).write(to: folder)
                try FileManager.default.setAttributes([.posixPermissions: 0o600], ofItemAtPath: "\(folder)/tls.key")
                #expect(try await answers("certificate", yaml, in: folder).first?.hasPrefix(outcome) == true)
            }
            try FileManager.default.setAttributes([.posixPermissions: 0o644], ofItemAtPath: "\(folder)/tls.key")
            #expect(
                try await answers("certificate", yaml, in: folder) == ["failed: all users may read the key tls.key"]
            )
        }
    }

    @Test func periodsThatAreTooShortAreSaid() async throws {
        try await withFolder { (folder: String) async throws in
            let yaml =
                "retention: {entries: 1h, reports: 1m, incidents: 1d, notifications: 1h}\nsilence: {machine: 10s}"
            #expect(try await answers("retention", yaml, in: folder).count == 5)
            #expect(try await answers("retention", "", in: folder) == ["ok: every period is long enough"])
        }
    }

    /// Each check is a file of its folder and a line in the list.
    @Test func everyCheckIsInTheList() {
        let files = PackageFolder.names(in: "Sources/MonitorService/Doctor/Checks").map { $0.dropLast(".swift".count) }
        #expect(files.map(String.init) == Doctor.checks.map { "\($0)" }.sorted())
        #expect(Set(Doctor.checks.map { $0.name }).count == Doctor.checks.count)
    }
}
