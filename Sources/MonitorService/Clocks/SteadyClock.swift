import LogEntries

/// A clock that goes on evenly, whatever the clock of the machine is set to.
///
/// What waits for something that did not happen counts the time that has passed: a clock that is put right makes nobody
/// late.
enum SteadyClock {
    /// A clock that shows what another one does now, and goes on from there.
    static func starting(with clock: @Sendable () -> Timestamp) -> @Sendable () -> Timestamp {
        let (start, begin) = (clock(), ContinuousClock.now)
        return { start.advanced(by: ContinuousClock.now - begin) }
    }
}
