import Foundation
import TestSupport
import Testing

/// Lines of 50 MB and files of many of them: told, passed over, and never all in memory.
@Suite struct LongLineTests {
    private static let event = """
        {"insertId":"1","logName":"projects/p/logs/compute.googleapis.com%2Fshielded_vm_integrity","jsonPayload":\
        {"bootCounter":"1","startupEvent":{}},"resource":{"labels":{"instance_id":"7"}},\
        "timestamp":"2026-10-01T00:00:00Z"}\n
        """

    /// An entry of so many bytes behind one of one line, and before another.
    private func withFile(_ sizes: [Int], _ work: (String) throws -> Void) throws {
        try PackageFolder.withTemporaryFolder { (folder: String) throws in
            let path = "\(folder)/entries.ndjson"
            try PackageFolder.write(["entries.ndjson": Self.event], to: folder)
            let file = try #require(FileHandle(forWritingAtPath: path))
            try file.seekToEnd()
            for size in sizes {
                try file.write(contentsOf: Data("{\"textPayload\":\"".utf8))
                try file.write(contentsOf: Data(repeating: UInt8(ascii: "x"), count: size))
                try file.write(contentsOf: Data("\"}\n".utf8))
            }
            try file.write(
                contentsOf: Data(Self.event.replacing("\"insertId\":\"1\"", with: "\"insertId\":\"2\"").utf8)
            )
            try file.close()
            try work(path)
        }
    }

    private struct Document: Decodable {
        struct Unread: Decodable { let line: Int, error: String }
        let unread: [Unread]
        let entries: [String: Int]
    }

    @Test(arguments: [[], ["--strict"]])
    func aLineOf50MBIsCountedAndTheNextOnesAreRead(_ arguments: [String]) throws {
        try withFile([50_000_000]) { path in
            let run = try Binary.run(["events", path, "--format", "json"] + arguments)
            let found = try JSONDecoder().decode(Document.self, from: Data(run.output.utf8))
            #expect(run.status == 1 && found.entries["integrity"] == 2 && found.entries["unreadable"] == 1)
            #expect(found.unread.map(\.line) == [2])
            #expect(found.unread.first?.error == "an entry of more than 33554432 bytes is not read")
            #expect(try Binary.run(["events", path, "--lenient"] + arguments).status == 0)
        }
    }

    @Test func aLineWithinTheLimitIsRead() throws {
        try withFile([30_000_000]) { path in
            let run = try Binary.run(["events", path, "--strict", "--format", "json"])
            let found = try JSONDecoder().decode(Document.self, from: Data(run.output.utf8))
            #expect(run.status == 0 && found.entries["other"] == 1 && found.entries["integrity"] == 2)
        }
    }

    /// 200 MB in a room of 150 MB: no more than the largest entry that is allowed is ever kept.
    @Test(
        .enabled(if: Tool.isInstalled("prlimit")),
        arguments: [[50_000_000, 50_000_000, 50_000_000, 50_000_000], [200_000_000]]
    )
    func memoryIsBounded(_ sizes: [Int]) throws {
        try withFile(sizes) { path in
            let run = try Tool.run("prlimit", ["--data=150000000", Binary.path, "events", path, "--format", "json"])
            let found = try JSONDecoder().decode(Document.self, from: Data(run.output.utf8))
            #expect(run.status == 1 && found.unread.map(\.line) == sizes.indices.map { $0 + 2 })
            #expect(found.entries["integrity"] == 2)
        }
    }
}
