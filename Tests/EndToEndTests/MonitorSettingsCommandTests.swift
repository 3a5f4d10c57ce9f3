import Foundation
import TestSupport
import Testing

/// `config show`, `config validate` and `doctor` with the file of a monitor.
struct MonitorSettingsCommandTests {
    private static let monitor = """
        listen: 127.0.0.1:0
        database: postgresql://watch:s3cret@127.0.0.1:1/watch
        notifiers:
          - {name: duty, kind: webhook, url: "https://hook.invalid/s3cret", secret_env: HOOK_SECRET}
        """

    private func run(
        _ arguments: [String],
        _ yaml: String = monitor,
        environment: [String: String] = ["HOOK_SECRET": "s3cret"]
    ) throws -> Binary.Run {
        try PackageFolder.withTemporaryFolder { (folder: String) throws in
            try PackageFolder.write(["monitor.yaml": yaml], to: folder)
            let run = try Binary.run(arguments + ["--config", "monitor.yaml"], in: folder, environment: environment)
            #expect(!run.output.contains("s3cret") && !run.complaints.contains("s3cret"))
            return run
        }
    }

    @Test func showsWhereEachValueComesFrom() throws {
        let environment = ["SHIELDWATCH_LISTEN": "127.0.0.1:9"]
        let run = try run(["config", "show", "--database", "sqlite:a.db"], environment: environment)
        #expect(run.status == 0)
        let lines = run.output.split(separator: "\n").map { $0.split(separator: " ").map(String.init) }
        #expect(lines.contains(["listen", "127.0.0.1:9", "SHIELDWATCH_LISTEN"]))
        #expect(lines.contains(["database", "sqlite:a.db", "--database"]))
        #expect(lines.contains(["notifiers[0].url", "https://hook.invalid/***", "monitor.yaml:4"]))
        #expect(lines.contains(["retention.entries", "30d", "default"]))
    }

    @Test func aMonitorThatEverybodyCouldUseIsNoGoodConfiguration() throws {
        let run = try run(["config", "validate", "--lang", "en"], "listen: 0.0.0.0:8484\n")
        #expect(run.status == 2)
        #expect(run.output.contains("0.0.0.0:8484 can be reached from other machines: set 'access'"))
        #expect(run.output.hasSuffix("monitor.yaml: one problem was found\n"))
    }

    @Test func saysEverythingThatIsWrong() throws {
        let yaml = "listn: 3\nsilence: {machine: soon}\nnotifiers:\n- {name: a, kind: slak}\n"
        let run = try run(["config", "validate", "--lang", "en"], yaml)
        #expect(run.status == 2)
        #expect(
            run.output == """
                monitor.yaml:1:1: there is no key 'listn'; did you mean 'listen'?
                monitor.yaml:2:20: silence.machine takes a length of time such as 30s, 15m, 12h or 90d
                monitor.yaml:4:19: there is no kind of notifier 'slak'; did you mean 'slack'?
                monitor.yaml: 3 problems were found

                """
        )
        // The environment is looked at, too, all of it, and whatever else is wrong.
        let second = try self.run(
            ["config", "validate", "--format", "json"],
            "notifiers:\n- {name: a, kind: slak}\n- {name: b, kind: slack}\n",
            environment: ["SHIELDWATCH_LISTEN": "s3cret", "SHIELDWATCH_LOG_LEVEL": "loud"]
        )
        let json = try JSONSerialization.jsonObject(with: Data(second.output.utf8)) as? [String: Any]
        let problems = try #require(json?["problems"] as? [[String: Any]])
        #expect(problems.map { $0["line"] as? Int } == [2, 3, nil, nil])
        #expect(second.status == 2)
        let third = try self.run(
            ["config", "validate", "--lang", "en"],
            "listn: 3\n",
            environment: ["SHIELDWATCH_LISTEN": "s3cret"]
        )
        #expect(
            third.output == """
                monitor.yaml:1:1: there is no key 'listn'; did you mean 'listen'?
                SHIELDWATCH_LISTEN takes HOST:PORT
                monitor.yaml: 2 problems were found

                """
        )
        #expect(try self.run(["config", "validate", "--lang", "ja"]).output == "monitor.yaml に誤りはありません\n")
    }

    @Test func theDoctorSaysWhatToDo() throws {
        let run = try run(["doctor", "--lang", "en", "--database", "sqlite:a.db"])
        #expect(run.status == 2)
        let lines = run.output.split(separator: "\n").map(String.init)
        #expect(lines.contains("ok        configuration  monitor.yaml holds no mistake"))
        let host = try #require(lines.firstIndex { $0.contains("the host hook.invalid has no address") })
        #expect(lines[host].hasPrefix("to mend "))
        #expect(lines[host + 1].contains("-> correct the host"))
    }

    @Test func theDoctorAnswersProgramsInEnglish() throws {
        let run = try run(["doctor", "--format", "json"], "listn: 3\n", environment: ["LANG": "ja_JP.UTF-8"])
        #expect(run.status == 2)
        let json = try JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [String: Any]
        let checks = try #require(json?["checks"] as? [[String: Any]])
        #expect(checks.first?["outcome"] as? String == "failed")
        #expect(
            checks.first?["detail"] as? String == "monitor.yaml:1:1: there is no key 'listn'; did you mean 'listen'?"
        )
        #expect((json?["summary"] as? [String: Int])?["skipped"] == checks.count - 1)
    }

    @Test func overridesNeedAFile() throws {
        #expect(try Binary.run(["config", "show", "--listen", "127.0.0.1:1"]).status == 64)
        #expect(try Binary.run(["doctor"]).status == 64)
        #expect(try Binary.run(["doctor", "--config", "nowhere.yaml"]).status == 1)
    }
}
