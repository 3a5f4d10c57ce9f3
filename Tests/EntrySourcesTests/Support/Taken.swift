import EntrySources
import Foundation
import LogEntries
import Messages
import Synchronization
import Testing

/// What a source has delivered and said.
final class Taken: Sendable {
    private struct State {
        var batches: [EntryBatch] = []
        var refused: [EntryBatch] = []
        var remarks: [SourceRemark] = []
        var refusalsLeft = 0
    }

    private struct NotStored: Error {}

    private let state: Mutex<State>

    /// - Parameter refusals: how many batches are not taken at first.
    init(refusing refusals: Int = 0) { state = Mutex(State(refusalsLeft: refusals)) }

    var batches: [EntryBatch] { state.withLock { $0.batches } }
    var refused: [EntryBatch] { state.withLock { $0.refused } }
    var remarks: [SourceRemark] { state.withLock { $0.remarks } }
    var said: [String] { remarks.map { $0.text.text(in: .english) } }
    var position: String? { batches.last?.position }

    /// The lines that were taken.
    var lines: [String] {
        batches.flatMap { String(decoding: $0.entries, as: UTF8.self).split(separator: "\n").map(String.init) }
    }

    func take(_ batch: EntryBatch) throws {
        try state.withLock { state in
            guard state.refusalsLeft == 0 else {
                state.refusalsLeft -= 1
                state.refused.append(batch)
                throw NotStored()
            }
            state.batches.append(batch)
        }
    }

    /// The world for sources of tests: waits are short.
    /// - Parameters:
    ///   - ahead: how far the clock is ahead of that of files, in seconds.
    ///   - moment: where the clock stands, so that it does not matter how long a test takes.
    func context(ahead: Int64 = 0, at moment: Timestamp? = nil) -> SourceContext {
        SourceContext(
            client: Self.client,
            userAgent: "shieldwatch/test",
            pollInterval: .milliseconds(2),
            now: { moment ?? Timestamp(seconds: Int64(Date().timeIntervalSince1970) + ahead) },
            sleep: { try await Task.sleep(for: min($0, .milliseconds(5))) },
            chance: { 0.5 },
            report: { remark in self.state.withLock { $0.remarks.append(remark) } }
        )
    }

    static let client = SourceContext.makeClient()

    /// Runs a source until a condition holds, and cancels it.
    func run(
        _ reader: any EntrySourceReader,
        from position: String? = nil,
        until isDone: @escaping @Sendable (Taken) -> Bool
    ) async throws {
        try await withThrowingTaskGroup(of: Void.self) { group in
            group.addTask {
                do {
                    try await reader.run(from: position) { try self.take($0) }
                } catch is CancellationError {}
            }
            // By looks, not by the clock: beside many other tests none of the threads may be free for minutes.
            var looks = 20_000
            while !isDone(self) {
                looks -= 1
                guard looks > 0 else {
                    Issue.record("nothing more came; taken: \(lines.prefix(20)); said: \(said.suffix(5))")
                    break
                }
                try await Task.sleep(for: .milliseconds(2))
            }
            group.cancelAll()
            try await group.waitForAll()
        }
    }

    /// Runs a source until so many lines were taken.
    func run(_ reader: any EntrySourceReader, from position: String? = nil, lines count: Int) async throws {
        try await run(reader, from: position) { $0.lines.count >= count }
    }
}

/// Entries for tests.
enum Sample {
    static func entry(_ number: Int, padding: Int = 0) -> String {
        let rest = padding > 0 ? #","textPayload":"\#(String(repeating: "x", count: padding))""# : ""
        return #"{"insertId":"\#(number)","timestamp":"\#(moment(number))"\#(rest)}"#
    }

    /// A moment for each number, a tenth of a second apart, all of them past and not long past.
    static func moment(_ number: Int) -> Timestamp {
        Timestamp(seconds: base + Int64(number / 10), nanoseconds: Int32(number % 10 * 100_000_000))
    }

    static let base = Int64(Date().timeIntervalSince1970) - 300

    /// When all of them are past.
    static let now = Timestamp(seconds: base + 300)
}

/// A folder that goes with the test.
func withFolder<Result>(_ work: (String) async throws -> Result) async throws -> Result {
    let url = FileManager.default.temporaryDirectory.appendingPathComponent("shieldwatch-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: url) }
    return try await work(url.resolvingSymlinksInPath().path)
}

/// Adds text to a file, which is made where it is missing.
func append(_ text: String, to path: String) throws {
    if !FileManager.default.fileExists(atPath: path) { _ = FileManager.default.createFile(atPath: path, contents: nil) }
    let handle = try #require(FileHandle(forWritingAtPath: path))
    try handle.seekToEnd()
    try handle.write(contentsOf: Data(text.utf8))
    try handle.close()
}

/// A number that tasks share.
final class Counter: Sendable {
    private let count = Mutex(0)

    var value: Int { count.withLock { $0 } }

    func add(_ number: Int) { count.withLock { $0 += number } }
}
