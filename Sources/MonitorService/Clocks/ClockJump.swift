import LogEntries

/// Tells a clock that was set back from one that goes on.
struct ClockJump: Sendable {
    private var last: (shown: Timestamp, at: ContinuousClock.Instant)

    /// Less than this is how clocks are kept right.
    static let tolerance = Duration.seconds(2)

    init(_ shown: Timestamp, at instant: ContinuousClock.Instant) { last = (shown, instant) }

    /// How far the clock was set back since the last look; nil when it was not.
    mutating func lookBack(_ shown: Timestamp, at instant: ContinuousClock.Instant) -> Duration? {
        let expected = last.shown.advanced(by: instant - last.at)
        last = (shown, instant)
        let distance = expected.since(shown)
        return distance > Self.tolerance ? distance : nil
    }
}
