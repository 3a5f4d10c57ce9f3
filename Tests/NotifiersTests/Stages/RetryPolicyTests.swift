import Messages
import Notifiers
import TestSupport
import Testing

/// When another try is made.
struct RetryPolicyTests {
    private let policy = RetryPolicy(first: .seconds(2), cap: .seconds(600), giveUpAfter: .seconds(86_400))

    private func wait(_ tries: Int, asked: Duration? = nil, age: Duration = .zero, seed: UInt64) -> Duration? {
        var random = SplitMix(seed: seed)
        let failure = DeliveryFailure(.retry(after: asked), "it is busy")
        guard case .retry(let wait) = policy.decide(after: failure, tries: tries, age: age, using: &random) else {
            return nil
        }
        return wait
    }

    @Test(arguments: 1..<40) func waitsGrowToTheCapAndDiffer(_ tries: Int) throws {
        let longest = min(600.0, 2.0 * Double(1 << min(tries - 1, 20)))
        let waits = try (0..<50).map { try #require(wait(tries, seed: $0)) }
        for wait in waits {
            #expect(wait >= .seconds(longest / 2))
            #expect(wait <= .seconds(longest))
        }
        #expect(Set(waits).count > 40)
    }

    @Test func theReceiverIsAskedNoSoonerThanItWants() {
        #expect(wait(1, asked: .seconds(300), seed: 1) == .seconds(300))
        #expect((wait(1, asked: .zero, seed: 1) ?? .zero) >= .seconds(1))
        #expect(wait(1, asked: .seconds(1_000_000_000), seed: 1) == .seconds(3_600))
    }

    @Test func whatIsOldOrHopelessIsGivenUp() {
        #expect(wait(5, age: .seconds(86_400), seed: 1) == nil)
        #expect(wait(1, asked: .seconds(600), age: .seconds(86_000), seed: 1) == nil)
        var random = SplitMix(seed: 1)
        let failure = DeliveryFailure(.giveUp, "no")
        #expect(policy.decide(after: failure, tries: 1, age: .zero, using: &random) == .giveUp)
    }
}
