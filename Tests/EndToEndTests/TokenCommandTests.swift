import Foundation
import Messages
import SourceText
import TestSupport
import Testing

@testable import MonitorService

/// `token` makes what the monitor knows people by.
struct TokenCommandTests {
    private func run(_ arguments: [String], in folder: String = PackageFolder.path) throws -> Binary.Run {
        try Binary.run(["token"] + arguments, in: folder)
    }

    private func lines(_ run: Binary.Run) -> [String] { run.output.split(separator: "\n").map(String.init) }

    @Test func theLineStandsForTheTokenThatIsShown() throws {
        let run = try run(["alice", "responder"])
        #expect(run.status == 0)
        let lines = lines(run)
        try #require(lines.count == 2)
        let token = try #require(AccessToken(lines[0]))
        let file = try TokenFile(SourceFile(path: "tokens", text: lines[1]))
        #expect(file.principal(of: token) == Principal(name: "alice", role: .responder))
        #expect(run.complaints.contains("not shown again"))
        #expect(try self.lines(self.run(["alice", "responder"])) != lines, "each is another")
    }

    @Test func theLineIsAddedToAFileForItsOwnerAlone() throws {
        try PackageFolder.withTemporaryFolder { (folder: String) throws in
            var secrets: [AccessToken] = []
            for (name, role) in [("alice", "viewer"), ("forwarder", "sender")] {
                let run = try run([name, role, "--file", "tokens"], in: folder)
                #expect(run.status == 0 && lines(run).count == 1)
                secrets.append(try #require(AccessToken(lines(run)[0])))
            }
            let text = try String(contentsOfFile: "\(folder)/tokens", encoding: .utf8)
            let file = try TokenFile(SourceFile(path: "tokens", text: text))
            #expect(secrets.map { file.principal(of: $0)?.name } == ["alice", "forwarder"])
            #expect(!secrets.contains { text.contains($0.secret) })
            #expect(SmallFile.permissions(of: "\(folder)/tokens") == 0o600)
        }
    }

    @Test func aFileThatIsNotInOrderStaysAsItWas() throws {
        try PackageFolder.withTemporaryFolder { (folder: String) throws in
            let hash = String(repeating: "ab", count: 32)
            for (text, complaint) in [
                ("alice viewer \(hash)", "tokens: 'alice' has a token already; give each a name of its own"),
                ("# who\nbob admin \(hash)", "tokens:2:1: 'admin' is no role"),
            ] {
                try PackageFolder.write(["tokens": text], to: folder)
                let run = try run(["alice", "viewer", "--file", "tokens"], in: folder)
                #expect(run.status == 1 && run.output.isEmpty)
                #expect(run.complaints.contains(complaint), "\(run.complaints)")
                #expect(try String(contentsOfFile: "\(folder)/tokens", encoding: .utf8) == text)
            }
            // A last line without an end does not swallow the new one.
            try PackageFolder.write(["tokens": "carol viewer \(hash)"], to: folder)
            #expect(try run(["alice", "viewer", "--file", "tokens"], in: folder).status == 0)
            let text = try String(contentsOfFile: "\(folder)/tokens", encoding: .utf8)
            #expect(try TokenFile(SourceFile(path: "tokens", text: text)).count == 2)
            #expect(try run(["alice", "viewer", "--file", "no/such/tokens"], in: folder).status == 1)
        }
    }

    @Test(arguments: [["al ice", "viewer"], ["", "viewer"], ["a#b", "viewer"], ["alice", "admin"], ["alice"]])
    func whatCannotBeANameOrARoleIsAUsageError(_ arguments: [String]) throws {
        #expect(try run(arguments).status == 64)
    }
}
