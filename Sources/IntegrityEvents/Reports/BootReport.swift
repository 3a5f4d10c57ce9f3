public import LogEntries
public import Messages

/// What the monitor of one machine reported about one phase of one boot.
public struct BootReport: Hashable, Sendable {
    /// The machine.
    public let instance: Instance

    /// The number of the boot as Google writes it: text, of digits as far as is known.
    public let bootCounter: String

    /// The phase.
    public let phase: ReportPhase

    /// When it was reported.
    public private(set) var timestamp: Timestamp

    /// Whether Google's comparison with the machine's own baseline came out well; nil when the report does not say.
    public let passed: Bool?

    /// What the registers held, in the report's order.
    public let actual: [RegisterValue]

    /// What the baseline of this machine expected. It may name fewer registers than there are.
    public let policy: [RegisterValue]

    /// The policy of a launch; nil for other phases, and when the report does not say.
    public let launchPolicy: LaunchPolicy?

    /// Whether the entry's severity is an error or worse, as that of a report which failed is.
    public let isLoggedAsError: Bool

    /// What of the report could not be read, in sentences without a full stop.
    public let faults: [Message]

    /// Makes a report.
    public init(
        instance: Instance,
        bootCounter: String,
        phase: ReportPhase,
        timestamp: Timestamp,
        passed: Bool?,
        actual: [RegisterValue],
        policy: [RegisterValue],
        launchPolicy: LaunchPolicy? = nil,
        isLoggedAsError: Bool = false,
        faults: [Message] = []
    ) {
        self.instance = instance
        self.bootCounter = bootCounter
        self.phase = phase
        self.timestamp = timestamp
        self.passed = passed
        self.actual = actual
        self.policy = policy
        self.launchPolicy = launchPolicy
        self.isLoggedAsError = isLoggedAsError
        self.faults = faults
    }

    /// The same, reported at another moment.
    public func moved(to moment: Timestamp) -> BootReport {
        var report = self
        report.timestamp = moment
        return report
    }
}
