/// One entry of an event log, as the log claims it: places in the log's bytes, nothing believed.
public struct Event: Hashable, Sendable {
    /// Its place among the events, counted from 0; the header that declares the banks is not counted.
    public let index: Int

    /// Where it begins in the log.
    public let offset: Int

    /// The register it was extended into, 0 to 23; nil for one that names none, which only ``EventType/noAction`` may.
    public let pcr: Int?

    /// What it says it is.
    public let type: EventType

    /// Where its digests stand: for each bank its digest, behind the number of the algorithm in a crypto-agile log.
    let digests: Range<Int>

    /// Whether the digests are those of all banks in the order of the header: then nothing has to be looked for.
    let isWhole: Bool

    /// Where its data stands.
    public let data: Range<Int>

    /// Whether it changed a register.
    public var isExtended: Bool { type != .noAction }
}
