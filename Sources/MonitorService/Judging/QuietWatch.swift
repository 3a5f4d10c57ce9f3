import LogEntries

/// What one process knows of a source: when it last heard of it, and what it still has to tell the database.
///
/// All times are of a ``SteadyClock``, from the start of the process. The database holds a moment by the clock of
/// whoever heard the source; here it only counts whether that moment is another one than before. So neither a clock that
/// jumps nor two clocks that differ make a source look quiet. Nor does a time in which nobody could be heard: before the
/// start, and while the database did not answer.
struct QuietWatch: Hashable, Sendable {
    /// What is to be done next about a source.
    enum Step: Hashable, Sendable {
        /// Write down that it was heard.
        case record
        /// Look whether another process has heard it.
        case ask
        /// Tell that it is quiet, unless another process has heard it.
        case tell
    }

    /// How long the source may say nothing.
    let limit: Duration

    /// When it was last heard, here or elsewhere; when listening began, if it was not.
    private(set) var last: Timestamp

    /// The moment that the database had when it was last looked at.
    private(set) var known: Timestamp?

    private var exchanged: Timestamp?
    private var isHeard = false
    private var isUnrecorded = false
    private var isUrgent = false
    private var isTold = false

    /// A source that speaks all the time is written down so often at most.
    private static let longestInterval = Duration.seconds(60)

    /// A look at the database that comes so much too late was kept from it.
    private static let patience = Duration.seconds(10)

    /// - Parameter now: when the process began to listen.
    init(limit: Duration, at now: Timestamp) {
        self.limit = limit
        last = now
    }

    /// How long what was heard may wait until it is written down, and until others look for it.
    private var interval: Duration { min(Self.longestInterval, limit / 4) }

    /// Whether it has said nothing for too long, as far as this process knows.
    func isQuiet(at now: Timestamp) -> Bool { now.since(last) >= limit }

    /// Takes note that something came.
    mutating func hear(at now: Timestamp) {
        // Whether an incident waits to be ended shows when it is written down: one of this process, or of one before it.
        if isTold || !isHeard { isUrgent = true }
        (last, isHeard, isUnrecorded, isTold) = (now, true, true, false)
    }

    /// What is to be done; nil for nothing.
    func step(at now: Timestamp) -> Step? {
        let isDue = exchanged.map { now.since($0) >= interval } ?? true
        if isUnrecorded, isDue || isUrgent { return .record }
        if isDue { return .ask }
        guard isQuiet(at: now), !isTold else { return nil }
        return isUnrecorded ? .record : .tell
    }

    /// Takes note of what the database has.
    mutating func noteFound(_ moment: Timestamp, at now: Timestamp) {
        let isElsewhere = known.map { $0 != moment } ?? !isHeard
        if isElsewhere || wasKeptAway(at: now) { (last, isTold) = (max(last, now), false) }
        (known, exchanged) = (moment, now)
    }

    private func wasKeptAway(at now: Timestamp) -> Bool {
        exchanged.map { now.since($0) > interval * 2 + Self.patience } ?? false
    }

    /// Takes note that what was heard has been written down.
    /// - Parameters:
    ///   - found: what the database had.
    ///   - kept: what it has now.
    ///   - heard: when the source had last been heard then, by ``last``.
    mutating func noteRecorded(_ found: Timestamp?, _ kept: Timestamp, heard: Timestamp, at now: Timestamp) {
        // What came meanwhile is written down the next time.
        isUnrecorded = last > heard
        isUrgent = false
        noteFound(found ?? kept, at: now)
        known = kept
    }

    /// Takes note of what the database has: where that is what it had, the source was told to be quiet.
    mutating func noteTold(_ moment: Timestamp, at now: Timestamp) {
        let isTold = known == moment
        noteFound(moment, at: now)
        guard isTold else { return }
        // Something may have come meanwhile: then the incident is to be ended at once.
        if isUnrecorded { isUrgent = true } else { self.isTold = true }
    }
}
