import IntegrityEvents
import LogEntries
import Testing

@testable import MonitorService

@Suite struct EntryMessageTests {
    /// A report as Cloud Logging exports it.
    private func entry(_ number: Int) -> String {
        let register = #"{"pcrNum":"PCR_8","value":"\#(String(repeating: "A", count: 27))=","hashAlgo":"SHA1"}"#
        return """
            {"insertId":"i\(number)","logName":"projects/p/logs/compute.googleapis.com%2Fshielded_vm_integrity",\
            "timestamp":"2026-10-01T01:00:00Z","severity":"NOTICE","resource":{"type":"gce_instance","labels":\
            {"instance_id":"\(number)","project_id":"p","zone":"z"}},"jsonPayload":{"@type":\
            "type.googleapis.com/cloud_integrity.IntegrityEvent","bootCounter":"1","lateBootReportEvent":\
            {"policyEvaluationPassed":true,"actualMeasurements":[\(register)],"policyMeasurements":[\(register)]}}}
            """
    }

    private func read(_ text: String, piece: Int = .max) -> ReceivedEntries {
        var reader = EntryMessageReader()
        var rest = Array(text.utf8)[...]
        while !rest.isEmpty {
            let part = Array(rest.prefix(piece))
            reader.feed(part.span.bytes)
            rest = rest.dropFirst(part.count)
        }
        reader.finish()
        return reader.received
    }

    @Test func whereAMessageIsCutMakesNoDifference() {
        let text = (1...3).map(entry).joined(separator: "\n")
        let whole = read(text)
        #expect(whole.events.count == 3)
        #expect(whole.takenCount == 3)
        for piece in [1, 7, 100, 1_000] { #expect(read(text, piece: piece).events == whole.events) }
    }

    @Test func saysWhichLinesCannotBeTakenAndWhy() {
        let received = read([entry(1), "{\"a\":", entry(2), "nothing", ""].joined(separator: "\n"))
        #expect(received.events.count == 2)
        #expect(received.rejected.map(\.line) == [2, 4])
        #expect(received.rejections == 2)
        #expect(received.rejected.allSatisfy { !$0.error.isEmpty })
    }

    @Test func whatCannotBearOnIntegrityIsTakenAndNotKept() {
        let received = read(
            #"{"logName":"projects/p/logs/other","textPayload":"x","timestamp":"2026-10-01T01:00:00Z"}"#
        )
        #expect(received.takenCount == 1)
        #expect(received.events.isEmpty)
    }

    /// Whoever sends something else by mistake has to hear of it.
    @Test(arguments: [
        #"{"a":1}"#, #"{"nodes":[{"instance":"4823917460552817391"}]}"#, #"{"schemaVersion":1,"findings":[]}"#, "{}",
        #"{"name":"gke-1","id":"7","shieldedInstanceConfig":{"enableVtpm":true}}"#,
    ])
    func whatIsNoEntryIsRefused(_ text: String) {
        let received = read([entry(1), text].joined(separator: "\n"))
        #expect(received.events.count == 1 && received.takenCount == 1)
        #expect(received.rejected.map(\.line) == [2])
        #expect(received.rejected.first?.error.contains("no log entry") == true)
    }

    @Test func anEntryAboutAMachineOfAnotherProjectThanItsLogIsRefused() {
        for owner in ["q", "p-2"] {
            let forged = entry(1).replacing("projects/p/", with: "projects/\(owner)/")
            let received = read([forged, entry(2)].joined(separator: "\n"))
            #expect(received.rejected.map(\.line) == [1])
            #expect(received.rejected.first?.error.contains("the project '\(owner)'") == true)
            #expect(received.events.count == 1)
        }
        // A project may be named by its number.
        #expect(read(entry(1).replacing("projects/p/", with: "projects/4711/")).events.count == 1)
        for owner in ["folders/f/", "organizations/1/", "projects//", "/projects/p/", "PROJECTS/p/"] {
            let received = read(entry(1).replacing("projects/p/", with: owner))
            #expect(received.rejected.first?.error.contains("no project") == true, "\(owner)")
        }
    }

    @Test func anEntryThatIsTooLargeIsRefusedAndTheRestIsTaken() {
        let large = #"{"logName":"\#(String(repeating: "x", count: EntryMessageReader.entryLimit))"}"#
        let received = read([entry(1), large, entry(2)].joined(separator: "\n"), piece: 65_536)
        #expect(received.events.count == 2)
        #expect(received.rejected.map(\.line) == [2])
    }

    @Test func eventsAreHandedOutOnce() {
        var reader = EntryMessageReader()
        reader.feed(Array((entry(1) + "\n").utf8).span.bytes)
        #expect(reader.takeEvents().count == 1)
        #expect(reader.takeEvents().isEmpty)
        #expect(reader.received.takenCount == 1)
    }
}
