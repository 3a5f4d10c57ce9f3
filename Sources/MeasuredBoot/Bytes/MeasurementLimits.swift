/// How much of everything is read; what goes beyond is refused before anything is allocated for it.
public struct MeasurementLimits: Hashable, Sendable {
    /// The bytes of an event log or a list of run-time measurements.
    public var logSize: Int
    /// The events of a log, or the entries of a list.
    public var eventCount: Int
    /// The bytes of the data of one event.
    public var eventSize: Int
    /// The bytes of a name: of a UEFI variable, a partition, a file.
    public var nameSize: Int
    /// The entries of all signature lists of one variable.
    public var signatureCount: Int

    /// Makes limits; real logs stay far below the defaults.
    public init(
        logSize: Int = 64 << 20,
        eventCount: Int = 200_000,
        eventSize: Int = 1 << 20,
        nameSize: Int = 1 << 10,
        signatureCount: Int = 10_000
    ) {
        self.logSize = logSize
        self.eventCount = eventCount
        self.eventSize = eventSize
        self.nameSize = nameSize
        self.signatureCount = signatureCount
    }

    /// The limits that hold unless others are asked for.
    public static let standard = MeasurementLimits()

    /// The algorithms that a log may declare, and the banks that a quote may select (TCG PC Client Platform Firmware
    /// Profile, section 10.4.5.1; real TPMs have up to four).
    static let algorithmCount = 8
}
