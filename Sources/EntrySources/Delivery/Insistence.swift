import Messages
import OutboundHTTP

/// Hands batches over until they are taken.
struct Insistence: Sendable {
    let voice: SourceVoice

    private static let backoff = Backoff(first: .milliseconds(500), cap: .seconds(30))

    /// Returns when the batch is committed.
    /// - Throws: only when the task is cancelled.
    func deliver(_ batch: EntryBatch, to take: @Sendable (EntryBatch) async throws -> Void) async throws {
        var tries = 0
        while true {
            try Task.checkCancellation()
            do {
                return try await take(batch)
            } catch {
                try Task.checkCancellation()
                tries += 1
                let wait = Self.backoff.wait(after: tries, chance: voice.context.chance())
                let reason = OneLine.text(String(describing: error), limit: 300)
                try await voice.wait(wait, because: "entries could not be stored, and are kept: \(reason)")
            }
        }
    }
}
