public import LogEntries

/// What a ``FleetWatch`` knows about one machine, as it is to be stored: a row a value.
///
/// A machine's reports can be forgotten once they are in it; what it says about the machine's part in its cohort stays.
public struct MachineHistory: Hashable, Sendable {
    /// The machine, with project and zone as its earliest report has them.
    public var instance: Instance

    /// The lowest number of a boot that was seen.
    public var lowestBoot: UInt64

    /// The highest number of a boot that was seen.
    public var highestBoot: UInt64

    /// When it last reported, to the second.
    public var lastSeen: Timestamp

    /// The values that it has had, in any order. Of one register the sixteen earliest are kept.
    public var values: [Value]

    /// One value of one register in one phase.
    public struct Value: Hashable, Sendable {
        /// The phase of the reports that have it.
        public var phase: ReportPhase

        /// The register, its bank, and the value.
        public var register: RegisterValue

        /// When it was first seen, to the second. The earliest value of a register is the machine's vote.
        public var since: Timestamp

        /// Makes a value.
        public init(phase: ReportPhase, register: RegisterValue, since: Timestamp) {
            self.phase = phase
            self.register = register
            self.since = since
        }
    }

    /// Makes a history.
    public init(instance: Instance, lowestBoot: UInt64, highestBoot: UInt64, lastSeen: Timestamp, values: [Value]) {
        self.instance = instance
        self.lowestBoot = lowestBoot
        self.highestBoot = highestBoot
        self.lastSeen = lastSeen
        self.values = values
    }
}
