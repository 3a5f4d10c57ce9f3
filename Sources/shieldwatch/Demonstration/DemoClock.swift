import LogEntries

/// The time of the story: it begins at ``DemoHistory/now`` and goes on as fast as real time.
struct DemoClock {
    private let start = ContinuousClock.now

    func now() -> Timestamp { DemoHistory.now.advanced(by: ContinuousClock.now - start) }
}
