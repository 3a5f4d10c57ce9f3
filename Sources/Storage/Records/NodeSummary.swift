public import IntegrityEvents
public import LogEntries

/// How a machine stands by the latest report of each phase, for lists of machines.
public struct NodeSummary: Hashable, Sendable {
    /// The numeric ID.
    public let instance: String

    /// The name; nil when no inventory says it.
    public let name: String?

    /// The cluster and the node pool; nil when no inventory says them.
    public let pool: PoolName

    /// The worst of the latest verdicts of each phase; nil when it never reported.
    public let verdict: BootVerdict?

    /// When it last reported, by the log; nil when it never did.
    public let lastReport: Timestamp?

    /// How many incidents it stands in that are not resolved.
    public let incidents: Int
}

/// A node pool by its cluster and its own name.
public struct PoolName: Hashable, Sendable {
    /// The cluster; nil when nothing says it.
    public let cluster: String?

    /// The pool; nil when nothing says it.
    public let pool: String?

    /// Names a pool.
    public init(cluster: String?, pool: String?) {
        self.cluster = cluster
        self.pool = pool
    }
}

/// How many machines of a pool have a verdict.
public struct PoolCount: Hashable, Sendable {
    /// The pool.
    public let pool: PoolName

    /// The verdict; nil for machines that never reported.
    public let verdict: BootVerdict?

    /// How many machines.
    public let count: Int

    /// Counts machines.
    public init(pool: PoolName, verdict: BootVerdict?, count: Int) {
        self.pool = pool
        self.verdict = verdict
        self.count = count
    }
}

/// How many reports of a day came to a verdict.
public struct DayCount: Hashable, Sendable {
    /// The day in UTC: `2026-11-20`.
    public let day: String

    /// The verdict; nil for reports that were not judged.
    public let verdict: BootVerdict?

    /// How many reports.
    public let count: Int

    /// Counts reports.
    public init(day: String, verdict: BootVerdict?, count: Int) {
        self.day = day
        self.verdict = verdict
        self.count = count
    }
}
