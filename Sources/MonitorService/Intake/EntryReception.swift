import LogEntries

/// Stores what sources give, whichever they are, and counts it.
struct EntryReception: Sendable {
    let intake: EntryIntake
    let quiet: QuietSources
    let metrics: MonitorMetrics
    let clock: @Sendable () -> Timestamp

    /// Stores events.
    /// - Returns: how many had been there before.
    func store(_ events: [ReceivedEvent], mark: EntryIntake.Mark? = nil) async throws -> Int {
        // Who sent them may be told that it takes too long; they are stored all the same.
        let intake = intake
        return try await Interruption.value { try await intake.take(events, mark: mark) }
    }

    /// Takes note of a message that has been stored.
    func note(_ received: ReceivedEntries, duplicates: Int, from source: String) {
        metrics.note(
            accepted: received.takenCount - duplicates,
            duplicates: duplicates,
            rejected: received.rejections
        )
        // Who sends nothing but what is no entry is not heard of: that nobody says anything has to be noticed.
        guard received.takenCount > 0 || received.rejections == 0 else { return }
        metrics.noteSource(source, at: clock())
        quiet.note(source)
    }
}
