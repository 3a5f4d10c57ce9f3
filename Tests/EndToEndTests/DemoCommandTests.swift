import AsyncHTTPClient
import Foundation
import Messages
import MonitorConfiguration
import TestSupport
import Testing

@testable import shieldwatch

/// `demo`: the whole product on the example fleet, as the README shows it.
struct DemoCommandTests {
    private static let arguments = ["demo", "--listen", "127.0.0.1:0"]

    /// What a run prints, with the port that a demonstration has when nobody asks for another.
    private static func usual(_ output: String) -> String {
        output.replacing(/127\.0\.0\.1:\d+/, with: "127.0.0.1:8484")
    }

    /// Runs it with a folder for temporary files that has to be empty in the end.
    private func run(_ arguments: [String], in place: String = PackageFolder.path) throws -> Binary.Run {
        try PackageFolder.withTemporaryFolder { (folder: String) throws in
            let run = try Binary.run(arguments, in: place, environment: ["TMPDIR": folder])
            #expect(try FileManager.default.contentsOfDirectory(atPath: folder).isEmpty)
            return run
        }
    }

    @Test func theReadmeShowsWhatTheDemoPrints() throws {
        let run = try run(Self.arguments + ["--once"])
        #expect(run.status == 0)
        #expect(run.complaints.isEmpty)
        let blocks = try PackageFolder.text("README.md").split(separator: "```text\n").dropFirst()
            .map { String($0.prefix(upTo: $0.firstRange(of: "```")?.lowerBound ?? $0.endIndex)) }
        #expect(Self.usual(run.output) == blocks.first)
        // The finding that is shown in full is one of them.
        let scan = try Binary.run(["scan", "Examples/fleet"]).output
        #expect(blocks.count > 1 && scan.contains(blocks[1]))
    }

    @Test func theProgramBringsTheExampleFleetWithIt() throws {
        let folder = PackageFolder.path(DemoFiles.folder)
        let names = FileManager.default.enumerator(atPath: folder)?.compactMap { $0 as? String } ?? []
        let terraform = names.filter { $0.hasSuffix(".tf") || $0.hasSuffix(".tfvars") }
        #expect(Set(terraform) == Set(DemoTerraform.files.keys))
        for name in terraform {
            #expect(try PackageFolder.text("\(DemoFiles.folder)/\(name)") == DemoTerraform.files[name], "\(name)")
        }
        let usual = try run(Self.arguments + ["--once"])
        let fromDisk = try run(Self.arguments + ["--once", "--fleet", DemoFiles.folder])
        #expect(Self.usual(fromDisk.output) == Self.usual(usual.output))
        // Alone, it says the same but for what there is not to be scanned.
        try PackageFolder.withTemporaryFolder { (place: String) throws in
            let alone = try run(Self.arguments + ["--once"], in: place)
            #expect(alone.status == 0 && alone.complaints.isEmpty)
            let hint = "`shieldwatch scan Examples/fleet`"
            let said = usual.output.split(separator: "\n").filter { !$0.hasPrefix(hint) }
            #expect(Self.usual(alone.output).split(separator: "\n") == said.map { Self.usual(String($0))[...] })
        }
    }

    @Test func tellsOfTheUpgradeOnceAndOfTheAttack() throws {
        let lines = try run(Self.arguments + ["--once"]).output.split(separator: "\n")
        let told = lines.filter { $0.contains("] Opened: ") || $0.contains("] More severe: ") }
        #expect(told.count == 2)
        #expect(told.first?.hasPrefix("[low] Opened: ") == true)
        #expect(told.last?.hasPrefix("[critical] Opened: \(DemoFleet.attacked.name) ") == true)
        #expect(lines.contains("What to do next"))
        #expect(lines.contains("     kubectl cordon \(DemoFleet.attacked.name)"))
    }

    @Test func printsWhatIsRecordedInJapanese() throws {
        let run = try run(Self.arguments + ["--once", "--lang", "ja"])
        let output = Self.usual(run.output)
        #expect(output == (try Snapshot.recorded("commands/demo---once---lang-ja.txt", actual: output)))
        #expect(run.status == 0)
        #expect(run.complaints.isEmpty)
    }

    /// An address that somebody listens on for as long as the work takes.
    private func withTakenAddress(_ work: (String) throws -> Void) throws {
        let descriptor = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
        defer { close(descriptor) }
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_addr.s_addr = inet_addr("127.0.0.1")
        var size = socklen_t(MemoryLayout<sockaddr_in>.size)
        let status = withUnsafeMutablePointer(to: &address) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { address in
                bind(descriptor, address, size) | listen(descriptor, 1) | getsockname(descriptor, address, &size)
            }
        }
        try #require(status == 0)
        try work("127.0.0.1:\(UInt16(bigEndian: address.sin_port))")
    }

    @Test func aTakenPortIsSaidBeforeAnythingHappens() throws {
        try withTakenAddress { address in
            let run = try run(["demo", "--listen", address])
            #expect(run.status == 1)
            #expect(run.output.isEmpty)
            #expect(run.complaints.contains("nothing can listen on \(address)"))
            #expect(run.complaints.contains("--listen 127.0.0.1:0"))
        }
    }

    @Test func addressesThatCannotBeUsedAreUsageErrors() throws {
        for address in ["nowhere", "0.0.0.0:0", "192.0.2.1:80"] {
            #expect(try run(["demo", "--listen", address]).status == 64, "\(address)")
        }
        #expect(try run(["demo", "--fleet", "nowhere"]).status == 64)
    }

    @Test(arguments: [SIGTERM, SIGINT]) func staysUpUntilItIsInterrupted(_ signal: Int32) async throws {
        let folder = try TemporaryFolder()
        let (output, rest) = ("\(folder.path)/out", "\(folder.path)/rest")
        try FileManager.default.createDirectory(atPath: rest, withIntermediateDirectories: false)
        let child = try ChildProcess(
            Binary.path,
            Self.arguments,
            in: PackageFolder.path,
            environment: ["TMPDIR": rest],
            output: output
        )
        let client = DemoClient(client: .shared, address: try await address(in: output, of: child))
        let expected = ["/": DemoFleet.attacked.name, "/incidents": "critical", "/posture": "node-secure-boot"]
        for (page, text) in expected {
            let answer = try #require(try await client.get(page))
            #expect(String(decoding: answer, as: UTF8.self).contains(text))
        }
        let start = ContinuousClock.now
        child.send(signal)
        #expect(child.wait() == .exit(0))
        #expect(ContinuousClock.now - start < .seconds(10))
        #expect(try FileManager.default.contentsOfDirectory(atPath: rest).isEmpty)
    }

    /// Waits until the story is told, and answers where the pages are.
    private func address(in output: String, of child: ChildProcess) async throws -> ListenAddress {
        while child.isRunning {
            let text = try String(contentsOfFile: output, encoding: .utf8)
            if let found = text.firstMatch(of: /http:\/\/(\S+)\/ until you press Ctrl-C/) {
                return try #require(ListenAddress(String(found.1)))
            }
            try await Task.sleep(for: .milliseconds(20))
        }
        throw CancellationError()
    }

    /// Whoever ends it in the midst of the story finds nothing left behind, and knows that it did not come to its end.
    @Test func anInterruptionInBetweenLeavesNothingBehind() throws {
        let folder = try TemporaryFolder()
        let child = try ChildProcess(
            Binary.path,
            Self.arguments + ["--once"],
            in: PackageFolder.path,
            environment: ["TMPDIR": folder.path]
        )
        while child.isRunning {
            if try !FileManager.default.contentsOfDirectory(atPath: folder.path).isEmpty { break }
            usleep(1_000)
        }
        child.send(SIGTERM)
        #expect(child.wait() == .exit(1))
        #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path).isEmpty)
    }

    @Test func whatDoesNotComeIsAFailure() async throws {
        let address = try #require(ListenAddress("127.0.0.1:1"))
        let watch = DemoWatch(client: DemoClient(client: .shared, address: address), patience: .milliseconds(50))
        await #expect(throws: DemoFailure.self) { try await watch.waitForStart() }
        await #expect(throws: DemoFailure.self) {
            try await watch.wait("nothing came") { () async throws -> Bool? in nil }
        }
    }

    @Test func withoutAFolderForItsDatabaseItSaysSo() throws {
        let run = try Binary.run(Self.arguments + ["--once"], environment: ["TMPDIR": "/nowhere"])
        #expect(run.status == 1)
        #expect(run.complaints.contains("no temporary folder can be made in /nowhere"))
    }

    @Test func verdictsAreReadFromTheMetrics() {
        let metrics = """
            # TYPE shieldwatch_reports_total counter
            shieldwatch_reports_total{verdict="failed"} 2
            shieldwatch_reports_total{verdict="passed"} 376
            shieldwatch_entries_total{result="accepted"} 9
            """
        #expect(DemoWatch.verdicts(metrics) == ["failed": 2, "passed": 376])
    }

    @Test func theNodesWriteWhatRealNodesWrite() throws {
        let history = DemoHistory.upgrade()
        let lines = try history.lines().split(separator: "\n")
        #expect(history.reportCount == 58)
        #expect(lines.count == 87)
        let first = try #require(try JSONSerialization.jsonObject(with: Data(lines[2].utf8)) as? [String: Any])
        let payload = try #require(first["jsonPayload"] as? [String: Any])
        let report = try #require(payload["lateBootReportEvent"] as? [String: Any])
        let values = try #require(report["actualMeasurements"] as? [[String: String]])
        #expect(payload["bootCounter"] as? String == "0")
        #expect(values.map { $0["pcrNum"] } == (Array(0...9) + [14]).map { "PCR_\($0)" })
        // A separator alone gives this value on every machine.
        #expect(values[2] == ["pcrNum": "PCR_2", "hashAlgo": "SHA1", "value": "sqg7Dr8vg3Qpmlsr38MeqVWtcjY="])
    }
}
