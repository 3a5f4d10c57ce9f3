/// What the reports of a fleet come to together.
public struct FleetSummary: Hashable, Sendable {
    /// How many reports come to each verdict.
    public private(set) var counts: [BootVerdict: Int] = [:]

    /// The registers that told nothing when machines were compared, each with the reason.
    public private(set) var leftAside: [Int: AsideReason] = [:]

    /// Whether machines were compared with each other.
    public let isComparing: Bool

    /// Whether a report is not determined and logged as an error.
    public private(set) var hasAlarm = false

    init(isComparing: Bool) { self.isComparing = isComparing }

    /// Adds a report, those of a later time later.
    mutating func add(_ verdict: BootVerdict, isLoggedAsError: Bool, aside: [(pcr: Int, reason: AsideReason)]) {
        counts[verdict, default: 0] += 1
        if verdict == .notDetermined, isLoggedAsError { hasAlarm = true }
        for (pcr, reason) in aside { leftAside[pcr] = reason }
    }
}
