import Dispatch
import Foundation
import MonitorConfiguration
import SourceText
import Synchronization
import TestPeers
import Testing

@testable import EntrySources

/// A source of each kind, and how entries come into it.
struct SourceBench {
    /// The kinds that are held to the conformance, by their names in the configuration.
    static let kinds = ["file", "directory", "stdin", "pubsub-pull", "logging-list"]

    /// Makes the reader anew, as each start of the program does.
    let reader: (Taken) throws -> any EntrySourceReader

    /// Adds entries.
    let add: @Sendable ([String]) throws -> Void

    /// How many of the entries the source would give out again to another reader; nil where it does not keep any.
    let left: (@Sendable () -> Int)?

    /// Runs work with a source of a kind.
    static func with(_ kind: String, work: (SourceBench) async throws -> Void) async throws {
        switch kind {
        case "file", "directory": try await withFiles(kind, work)
        case "stdin": try await withPipe(work)
        case "pubsub-pull":
            let service = FakePubSub()
            try await HTTPPeer.with(service.answer) { peer in
                let keys = "subscription: \(FakePubSub.subscription)\nurl: \(peer.url)\nmetadata_url: \(peer.url)"
                let bench = SourceBench(
                    reader: { try reader(kind, keys, $0) },
                    add: { service.publish($0) },
                    left: { service.state.withLock { $0.waiting.count + $0.held.count } }
                )
                try await work(bench)
            }
        default:
            let service = FakeLogging()
            service.state.withLock { $0.pageLimit = 500 }
            try await HTTPPeer.with(service.answer) { peer in
                let keys = "resources: projects/p\nurl: \(peer.url)\nmetadata_url: \(peer.url)"
                let bench = SourceBench(
                    reader: { try reader(kind, keys, $0) },
                    add: { service.log($0) },
                    left: nil
                )
                try await work(bench)
            }
        }
    }

    /// The reader that a configuration describes.
    static func reader(_ kind: String, _ keys: String, _ taken: Taken, ahead: Int64 = 0) throws
        -> any EntrySourceReader
    {
        let lines = (["kind: \(kind)"] + keys.split(separator: "\n").map(String.init)).map { "    \($0)\n" }.joined()
        let text = "sources:\n  - name: src\n\(lines)"
        let configuration = try MonitorConfiguration(SourceFile(path: "monitor.yaml", text: text))
        let source = try #require(configuration.sources.first)
        // What is asked of Cloud Logging moves with the clock: on a busy machine entries would grow too old for it.
        let moment = kind == "logging-list" ? Sample.now : nil
        return EntrySourceFactory.reader(of: source, in: taken.context(ahead: ahead, at: moment))
    }

    private static func withFiles(_ kind: String, _ work: (SourceBench) async throws -> Void) async throws {
        try await withFolder { folder in
            let path = kind == "file" ? folder + "/a.ndjson" : folder
            let file = folder + "/a.ndjson"
            try append("", to: file)
            let bench = SourceBench(
                reader: { try reader(kind, "path: \(path)", $0) },
                add: { try append($0.map { $0 + "\n" }.joined(), to: file) },
                left: nil
            )
            try await work(bench)
        }
    }

    private static func withPipe(_ work: (SourceBench) async throws -> Void) async throws {
        let pipe = Pipe()
        let bench = SourceBench(
            reader: { taken in
                StandardInputSource("src", taken.context(), descriptor: pipe.fileHandleForReading.fileDescriptor)
            },
            add: { entries in
                write(entries.map { $0 + "\n" }.joined(), to: pipe)
            },
            left: nil
        )
        try await work(bench)
    }
}

/// Writes in a thread of its own: a pipe takes no more than is read from it, and whoever reads needs the others.
func write(_ text: String, to pipe: Pipe, closing isLast: Bool = false) {
    DispatchQueue.global().async {
        try? pipe.fileHandleForWriting.write(contentsOf: Data(text.utf8))
        if isLast { try? pipe.fileHandleForWriting.close() }
    }
}
