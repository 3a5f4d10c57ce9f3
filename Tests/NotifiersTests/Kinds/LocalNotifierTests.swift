import Alerting
import Foundation
import Messages
import Notifiers
import Synchronization
import TestSupport
import Testing

/// Notifications to a file and to standard output.
struct LocalNotifierTests {
    private final class Lines: Sendable { let all = Mutex<[String]>([]) }

    @Test func aFileGainsALineForEach() async throws {
        let temporary = try TemporaryFolder()
        defer { withExtendedLifetime(temporary) {} }
        let folder = temporary.path + "/"
        let channel = try Sample.channel("kind: file\npath: told.ndjson", in: folder)
        for event in IncidentNotification.Event.allCases {
            #expect(await channel.result(of: Sample.notification(event)).failure == nil)
        }
        let lines = try String(contentsOfFile: folder + "told.ndjson", encoding: .utf8).split(separator: "\n")
        #expect(lines.count == 4)
        for (line, event) in zip(lines, IncidentNotification.Event.allCases) {
            let json = try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any]
            #expect(json?["event"] as? String == event.rawValue)
        }
    }

    @Test func aLineThatWasCutShortIsNotJoined() async throws {
        let temporary = try TemporaryFolder()
        defer { withExtendedLifetime(temporary) {} }
        let folder = temporary.path + "/"
        try Data("{\"half".utf8).write(to: URL(fileURLWithPath: folder + "told.ndjson"))
        let channel = try Sample.channel("kind: file\npath: \(folder)told.ndjson")
        #expect(await channel.result().failure == nil)
        let lines = try String(contentsOfFile: folder + "told.ndjson", encoding: .utf8).split(separator: "\n")
        #expect(lines.first == "{\"half")
        #expect(lines.count == 2)
    }

    @Test func aFileThatCannotBeWrittenIsTriedAgain() async throws {
        let channel = try Sample.channel("kind: file\npath: /nowhere/at/all")
        let failure = try #require(await channel.result().failure)
        #expect(failure.remedy == .retry(after: nil))
        #expect(failure.reason.description == "/nowhere/at/all could not be written: No such file or directory")
    }

    @Test func theEndOfTheDiskIsTold() async throws {
        let failure = await (try Sample.channel("kind: file\npath: /dev/full")).result().failure
        #expect(failure?.reason.description.contains("No space left on device") == true)
    }

    @Test func standardOutputHasTextOrLines() async throws {
        let lines = Lines()
        let context = Sample.context { text in
            lines.all.withLock { $0.append(text) }
            return true
        }
        _ = await (try Sample.channel("kind: stdout", context)).result()
        _ = await (try Sample.channel("kind: stdout\nformat: json", context)).result()
        _ = await (try Sample.channel("kind: stdout\nlanguage: ja", context)).result()
        let all = lines.all.withLock { $0 }
        #expect(all.count == 3)
        #expect(all[0].hasPrefix("[critical] Opened: gke-c-pool-0 booted what no other node of its cohort did"))
        #expect(all[0].contains("     kubectl cordon gke-c-pool-0\n"))
        #expect(all[1].hasPrefix("{\"event\":\"opened\""))
        #expect(all[1].filter { $0 == "\n" }.count == 1)
        #expect(all[2].hasPrefix("[重大] 発生: gke-c-pool-0"))
    }

    @Test func nobodyWhoReadsIsToldOf() async throws {
        let channel = try Sample.channel("kind: stdout", Sample.context { _ in false })
        #expect(await channel.result().failure?.reason.description == "nobody reads standard output")
    }
}
