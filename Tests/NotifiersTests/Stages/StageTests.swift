import Alerting
import Findings
import LogEntries
import Messages
import OutboundHTTP
import TestSupport
import Testing

@testable import Notifiers

/// The stages that all channels share.
struct StageTests {
    private func time(_ second: Int, _ nanoseconds: Int32 = 0) -> Timestamp {
        Timestamp(seconds: Int64(second), nanoseconds: nanoseconds)
    }

    @Test func aBucketLetsSoManyThroughAndFillsUpEvenly() throws {
        var bucket = try #require(TokenBucket("3/60s", at: time(0)))
        for _ in 0..<3 { #expect(bucket.take(at: time(0)) == nil) }
        #expect(bucket.take(at: time(0)) == .seconds(20))
        #expect(bucket.take(at: time(15)) == .seconds(5))
        #expect(bucket.take(at: time(20)) == nil)
        #expect(bucket.take(at: time(10)) != nil)
        for _ in 0..<3 { #expect(bucket.take(at: time(100_000)) == nil) }
        #expect(bucket.take(at: time(100_000)) != nil)
    }

    @Test(arguments: ["", "3", "/1m", "3/", "0/1m", "-1/1m", "3/0s", "3/1m/1m", "x/1m", "3/1w"])
    func noBucketIsMadeOf(_ text: String) { #expect(TokenBucket(text, at: time(0)) == nil) }

    @Test func aChannelWithALimitSaysWhenToComeAgain() async throws {
        let channel = try Sample.channel("kind: stdout\nrate_limit: 2/1m")
        #expect(channel.wait() == nil)
        #expect(channel.takeTurn() == nil)
        #expect(channel.takeTurn() == nil)
        #expect(channel.wait() == .seconds(30))
        #expect(channel.takeTurn() == .seconds(30))
        // A test of the channel is sent at once.
        #expect(await channel.result().failure == nil)
    }

    @Test(arguments: 0..<200) func whatIsCutIsWholeCharacters(_ seed: Int) {
        var random = SplitMix(seed: UInt64(seed))
        let pieces = ["a", "é", "e\u{301}", "長", "👩‍👩‍👧", "🇯🇵", "\u{0}"]
        let text = (0..<40).map { _ in pieces.randomElement(using: &random) ?? "" }.joined()
        let limit = Int.random(in: 0..<60, using: &random)
        let short = Truncation.characters(text, limit)
        #expect(short.unicodeScalars.count <= limit)
        let small = Truncation.bytes(text, limit)
        #expect(small.utf8.count <= limit)
        for cut in [short, small] where cut != text && !cut.isEmpty {
            #expect(cut.hasSuffix("…"))
            #expect(text.hasPrefix(String(cut.dropLast())) || cut == "…")
        }
        #expect(Truncation.bytes(text, text.utf8.count) == text)
    }

    @Test func secretsAreTakenOutInEveryForm() {
        var redaction = Redaction()
        redaction.add("a/b\"c+d")
        for text in ["a/b\"c+d", "a/b\\\"c+d", "a\\/b\\\"c+d", "YS9iImMrZA==", "a%2Fb%22c%2Bd"] {
            #expect(redaction.text("x \(text) y") == "x *** y")
        }
        let inner: Message = "it said \("a/b\"c+d")"
        let list = [inner, inner]
        let message = redaction.message("no: \(inner); \(list, separator: .comma)")
        #expect(message.description == "no: it said ***; it said ***, it said ***")
    }

    @Test func aSecretWithinAnotherLeavesNothing() {
        var redaction = Redaction()
        for secret in ["abc", "xabcx", ""] { redaction.add(secret) }
        #expect(redaction.text("xabcx abc") == "*** ***")
        #expect(Redaction().text("abc") == "abc")
    }

    @Test func whatIsLessSevereIsLeftOut() {
        let filter = NotificationFilter(minimum: .high)
        #expect(filter.passes(Sample.incident(severity: .high)))
        #expect(!filter.passes(Sample.incident(severity: .medium)))
    }

    @Test func whatWasToldInOneLightIsToldInAnother() {
        let filter = NotificationFilter(minimum: .medium, kinds: [.outlier])
        let was: [IncidentKind: Severity] = [.outlier: .high]
        #expect(filter.passes(Sample.incident(kind: .outlier)))
        #expect(!filter.passes(Sample.incident(kind: .rollout)))
        #expect(filter.passes(Sample.incident(severity: .low, kind: .rollout, told: was)))
        #expect(!filter.passes(Sample.incident(severity: .high, kind: .rollout, told: [.outlier: .low])))
    }

    @Test func workThatTakesTooLongIsCancelled() async {
        await #expect(throws: DeliveryFailure(.retry(after: nil), "no answer within \(0) seconds")) {
            try await Deadline.run(.milliseconds(20)) { () async throws(DeliveryFailure) -> Int in
                try? await Task.sleep(for: .seconds(60))
                return 1
            }
        }
    }
}
