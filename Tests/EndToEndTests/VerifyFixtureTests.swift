import Foundation
import TestSupport
import Testing

/// `verify` over evidence that was made for it.
struct VerifyFixtureTests {
    private static let nonce = (0..<32).map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
    private static let arguments = ["verify", "--evidence", "Fixtures/verify/evidence.json"]

    @Test(arguments: [
        ("verify/proven.txt", ["--nonce", nonce, "--pcrs", "sha256:4,7-9"]),
        ("verify/proven-ja.txt", ["--nonce", nonce, "--lang", "ja"]),
        ("verify/proven.json", ["--nonce", nonce, "--format", "json"]),
        ("verify/stale.txt", ["--nonce", "00ff"]), ("verify/stale-ja.txt", ["--nonce", "00ff", "--lang", "ja"]),
        ("verify/open.txt", ["--expect-instance", "p/us-central1-a/1"]),
        ("verify/open-ja.txt", ["--expect-instance", "p/us-central1-a/1", "--lang", "ja"]),
        ("verify/gap.json", ["--nonce", nonce, "--pcrs", "sha256:0-7+sha1:0", "--format", "json"]),
    ])
    func printsWhatIsRecorded(_ name: String, _ more: [String]) throws {
        let run = try Binary.run(Self.arguments + more)
        #expect(run.status == 2 && run.complaints.isEmpty)
        #expect(run.output == (try Snapshot.recorded(name, actual: run.output)))
    }

    @Test(arguments: [
        ["--quote", "x"], ["--ak", "x"], ["--nonce", "0"], ["--pcrs", "sha256"], ["--pcrs", "sha256:24"],
        ["--expect-instance", "p/z"], ["--allow", "everything"], ["--format", "xml"],
    ])
    func refusesAWrongCommandLine(_ more: [String]) throws {
        let run = try Binary.run(Self.arguments + more)
        #expect(run.status == 64 && run.output.isEmpty && !run.complaints.isEmpty)
    }

    @Test(arguments: [
        ["verify", "--evidence", "README.md"], ["verify", "--evidence", "nowhere"],
        arguments + ["--roots", "nowhere"], arguments + ["--previous-quote", "README.md"],
        ["verify", "--quote", "README.md", "--signature", "README.md", "--ak", "README.md"],
    ])
    func doesNotCompleteWithoutItsFiles(_ words: [String]) throws {
        let run = try Binary.run(words)
        #expect(run.status == 1 && run.output.isEmpty && run.complaints.hasPrefix("shieldwatch: "))
    }

    @Test func theLanguageOfTheMachineDoesNotChangeJSON() throws {
        let here = try Binary.run(Self.arguments + ["--format", "json"])
        let there = try Binary.run(Self.arguments + ["--format", "json"], environment: ["LANG": "ja_JP.UTF-8"])
        #expect(here.output == there.output && here.output.contains("\"verdict\" : \"notDetermined\""))
    }
}
