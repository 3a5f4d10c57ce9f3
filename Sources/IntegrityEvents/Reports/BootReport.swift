public import LogEntries

/// What the monitor of one machine reported about one phase of one boot.
public struct BootReport: Hashable, Sendable {
    /// The machine.
    public let instance: Instance

    /// The number of the boot as Google writes it: text, of digits as far as is known.
    public let bootCounter: String

    /// The phase.
    public let phase: ReportPhase

    /// When it was reported.
    public let timestamp: Timestamp

    /// Whether Google's comparison with the machine's own baseline came out well; nil when the report does not say.
    public let passed: Bool?

    /// What the registers held, in the report's order.
    public let actual: [RegisterValue]

    /// What the baseline of this machine expected. It may name fewer registers than there are.
    public let policy: [RegisterValue]

    /// The policy of a launch; nil for other phases, and when the report does not say.
    public let launchPolicy: LaunchPolicy?

    /// Makes a report.
    public init(
        instance: Instance,
        bootCounter: String,
        phase: ReportPhase,
        timestamp: Timestamp,
        passed: Bool?,
        actual: [RegisterValue],
        policy: [RegisterValue],
        launchPolicy: LaunchPolicy? = nil
    ) {
        self.instance = instance
        self.bootCounter = bootCounter
        self.phase = phase
        self.timestamp = timestamp
        self.passed = passed
        self.actual = actual
        self.policy = policy
        self.launchPolicy = launchPolicy
    }
}
