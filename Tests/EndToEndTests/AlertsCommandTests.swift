import Foundation
import TestSupport
import Testing

/// `alerts check` as it is run.
struct AlertsCommandTests {
    private func check(_ name: String, _ more: [String] = []) throws -> Binary.Run {
        try Binary.run(["alerts", "check", "Fixtures/alerts/\(name)"] + more)
    }

    @Test func exitStatusSaysWhatHappened() throws {
        #expect(try check("log-match-right").status == 0)
        #expect(try check("log-match-right", ["--require", "monitoring-disabled"]).status == 2)
        #expect(try check("article-equivalent").status == 2)
        #expect(try check("channel-unknown").status == 2)
        #expect(try check("channel-unknown", ["--allow-undetermined"]).status == 0)
        #expect(try check("log-match-right", ["--require", "nothing"]).status == 64)
        #expect(try check("not-there").status == 1)
    }

    @Test func textShowsTheVeryWordThatIsWrong() throws {
        let run = try check("article-equivalent")
        #expect(run.output.contains("resource.labels.cluster_name"))
        #expect(run.output.contains("^^^^^^^^^^^^^^^^^^^^^^^^^^^^ no such label"))
        #expect(run.output.contains("log_id(\"compute.googleapis.com/shielded_vm_integrity\")"))
    }

    @Test func textIsJapaneseWhereAskedFor() throws {
        let run = try check("early-only", ["--lang", "ja"])
        #expect(run.output.contains("早期ブートのみ"))
        #expect(run.output.contains("人に届きます"))
    }

    @Test func jsonIsTheSameForTheSameInput() throws {
        let first = try check("article-equivalent", ["--format", "json"])
        let second = try check("article-equivalent", ["--format", "json", "--color", "always"])
        #expect(first.output == second.output)
        let object = try JSONSerialization.jsonObject(with: Data(first.output.utf8)) as? [String: Any]
        #expect(object?["schemaVersion"] as? Int == 1)
        #expect((object?["covered"] as? [String: Bool])?["late-boot-failed"] == false)
    }

    @Test func nothingToWatchIsSaid() throws {
        let run = try check("nothing-at-all")
        #expect(run.status == 2)
        #expect(run.output.contains("Nothing here raises an alarm"))
    }
}
