import Foundation
import TestSupport
import Testing

/// `notify test` sends through one channel and says what came of it.
struct NotifyCommandTests {
    private static let configuration = """
        url: https://watch.example
        notifiers:
          - {name: archive, kind: file, path: told.ndjson}
          - {name: screen, kind: stdout, language: ja}
          - {name: nowhere, kind: file, path: /nowhere/at/all}
        """

    private func run(_ channel: String, _ more: [String] = [], of text: String = configuration) throws -> (
        Binary.Run, [String]
    ) {
        try PackageFolder.withTemporaryFolder { folder in
            try PackageFolder.write(["monitor.yaml": text], to: folder)
            let run = try Binary.run(["notify", "test", channel, "--config", "monitor.yaml"] + more, in: folder)
            let told = try? String(contentsOfFile: folder + "/told.ndjson", encoding: .utf8)
            return (run, (told ?? "").split(separator: "\n").map(String.init))
        }
    }

    @Test func anIncidentIsOpenedAndResolved() throws {
        let (run, told) = try run("archive")
        #expect(run.status == 0)
        #expect(run.complaints == "shieldwatch: archive: the test notification was sent\n")
        #expect(told.count == 2)
        #expect(told.first?.contains("\"event\":\"opened\"") == true)
        #expect(told.first?.contains("This is a test of the channel: nothing has happened.") == true)
        #expect(told.last?.contains("\"event\":\"resolved\"") == true)
        #expect(told.allSatisfy { $0.contains("\"url\":\"https://watch.example/incidents/") })
    }

    @Test func itMayStayOpen() throws {
        #expect(try run("archive", ["--keep-open"]).1.count == 1)
    }

    @Test func peopleReadTheLanguageOfTheChannel() throws {
        let (run, _) = try run("screen")
        #expect(run.status == 0)
        #expect(run.output.contains("これは通知チャンネルのテストです。実際には何も起きていません。"))
    }

    @Test func whatDoesNotArriveIsTold() throws {
        let (run, _) = try run("nowhere")
        #expect(run.status == 1)
        #expect(
            run.complaints == """
                shieldwatch: nowhere: the test notification did not arrive, and another try may help: /nowhere/at/all could \
                not be written: No such file or directory

                """
        )
    }

    @Test(arguments: [
        ("archiv", configuration, "there is no channel 'archiv' in monitor.yaml; did you mean 'archive'?"),
        ("x", configuration, "there is no channel 'x' in monitor.yaml; the channels are archive, screen, nowhere"),
        ("x", "listen: 127.0.0.1:1\n", "there is no channel in monitor.yaml: 'notifiers' is not set or empty"),
        (
            "a", "notifiers:\n  - {name: a, kind: file, pth: x}\n",
            "monitor.yaml:2:27: there is no key 'notifiers[0].pth'; did you mean 'path'?"
        ),
        ("a", "notifiers:\n  - {name: a}\n", "monitor.yaml:2:5: notifiers[0].kind is missing"),
        (
            "a", "notifiers:\n  - {name: a, kind: stdout}\n  - {name: a, kind: stdout}\n",
            "monitor.yaml:3:12: two notifiers are called 'a'"
        ),
    ])
    func whatIsWrongIsNamed(_ channel: String, _ text: String, _ expected: String) throws {
        let (run, _) = try run(channel, of: text)
        #expect(run.status == 1)
        #expect(run.complaints == "shieldwatch: \(expected)\n")
    }
}
