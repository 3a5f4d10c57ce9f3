import Messages

/// The clock and the counters of a TPM (TPMS_CLOCK_INFO; TPM 2.0 Library, Part 2, section 10.11.1).
///
/// For a key outside the endorsement and platform hierarchies the TPM obfuscates the counters (Part 1, section 36.7):
/// they can then only be compared with others that the same key signed.
public struct ClockInfo: Hashable, Sendable {
    /// The milliseconds for which the TPM has been powered.
    public let clock: UInt64
    /// How often the TPM was reset: once for each boot.
    public let resetCount: UInt32
    /// How often it was restarted or resumed since the last reset.
    public let restartCount: UInt32
    /// Whether no greater value of the clock was reported before.
    public let isSafe: Bool

    /// Makes a clock.
    public init(clock: UInt64, resetCount: UInt32, restartCount: UInt32, isSafe: Bool) {
        self.clock = clock
        self.resetCount = resetCount
        self.restartCount = restartCount
        self.isSafe = isSafe
    }

    init(_ reader: inout ByteReader) throws(MalformedInput) {
        clock = try reader.big(UInt64.self)
        resetCount = try reader.big(UInt32.self)
        restartCount = try reader.big(UInt32.self)
        let offset = reader.offset
        let safe = try reader.integer(UInt8.self)
        // TPMI_YES_NO: Part 2, section 9.2.
        guard safe <= 1 else { throw MalformedInput("\(safe) stands where a TPM says yes (1) or no (0)", at: offset) }
        isSafe = safe == 1
    }
}
