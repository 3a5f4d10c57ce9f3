import Testing

@testable import MonitorService

struct InterruptionTests {
    @Test func whoIsCancelledDoesNotWaitForWorkThatGoesOn() async throws {
        let (stream, end) = AsyncStream<Void>.makeStream()
        let task = Task {
            try await Interruption.value {
                for await _ in stream {}
                return 1
            }
        }
        task.cancel()
        await #expect(throws: CancellationError.self) { try await task.value }
        end.finish()
    }

    @Test func workIsWaitedForNoLongerThanItsLimit() async throws {
        let late = try await Interruption.value(within: .milliseconds(1)) {
            try await Task.sleep(for: .seconds(600))
            return 1
        }
        #expect(late == nil)
        #expect(try await Interruption.value(within: .seconds(600)) { 1 } == 1)
    }
}
