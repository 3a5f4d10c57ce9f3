import HTTPTypes
import Testing

@testable import MonitorService

/// Who sends evidence slowly, or a lot of it, keeps nobody else from sending theirs.
struct EvidenceQueueTests {
    private static func refusal(_ work: () async throws -> Void) async -> HTTPResponse.Status? {
        do {
            try await work()
            return nil
        } catch {
            return (error as? ProblemResponse)?.status
        }
    }

    @Test func whatDoesNotComeIsGivenUp() async {
        let queue = EvidenceQueue(patience: .milliseconds(1))
        let status = await Self.refusal {
            try await queue.run(for: "slow") {
                try await Task.sleep(for: .seconds(3_600))
                return []
            } _: { _ in
            }
        }
        #expect(status == .serviceUnavailable)
        let next = await Self.refusal { try await queue.run(for: "slow", reading: { [1] }, { _ in }) }
        #expect(next == nil, "its place is free again")
    }

    @Test func oneCallerLeavesPlacesToOthers() async {
        let queue = EvidenceQueue(patience: .seconds(3_600))
        await withTaskGroup(of: Void.self) { group in
            let (reads, begun) = AsyncStream<Void>.makeStream()
            for _ in 0..<16 {
                group.addTask {
                    _ = await Self.refusal {
                        try await queue.run(for: "greedy") {
                            begun.yield()
                            try await Task.sleep(for: .seconds(3_600))
                            return []
                        } _: { _ in
                        }
                    }
                }
            }
            var iterator = reads.makeAsyncIterator()
            for _ in 0..<16 { await iterator.next() }
            let more = await Self.refusal { try await queue.run(for: "greedy", reading: { [1] }, { _ in }) }
            #expect(more == .serviceUnavailable)
            let other = await Self.refusal { try await queue.run(for: "other", reading: { [1] }, { _ in }) }
            #expect(other == nil)
            group.cancelAll()
        }
    }
}
