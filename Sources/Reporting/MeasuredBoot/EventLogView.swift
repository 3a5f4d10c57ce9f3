public import Attestation
public import MeasuredBoot

/// A log as far as it could be read, with what it says and what is wrong with it: what `eventlog show` shows.
public struct EventLogView: Sendable {
    /// The log.
    let log: EventLog

    /// Why the rest could not be read; nil when there is no rest.
    public let fault: MalformedInput?

    /// What each event is about; nil for a log without a bank that can be judged.
    let attribution: BootAttribution?

    /// What a person should know.
    public let problems: [Problem]

    /// Reads a log and looks at it.
    ///
    /// - Parameter values: What registers hold; the events are looked at in the strongest bank of these, as digests of
    ///   other banks are held against nothing.
    public init(_ bytes: [UInt8], against values: PCRValues? = nil, limits: MeasurementLimits = .standard) {
        (log, fault) = EventLog.readable(bytes, limits: limits)
        let banks = log.banks
        let given = values?.algorithms ?? []
        let bank = DigestAlgorithm.judged.first { banks.contains($0) && given.contains($0) }
        let inspected = log.events.isEmpty ? nil : InspectedLog(log, bank: bank, limits: limits)
        attribution = inspected.map(BootAttribution.init)
        problems = inspected.map(LogReview.problems) ?? []
    }

    /// Whether the log can be trusted as far as it goes.
    public var isTrustworthy: Bool { !problems.contains(where: \.isUntrustworthy) }

    /// What the registers of every bank that can be judged would hold.
    var replays: [Replay] { log.banks.compactMap { Replay(log, bank: $0) } }
}

extension EventLogView {
    /// The log, and what IMA measured after the boot, held against the values that registers have.
    public func replay(against values: PCRValues, runtime: IMAList? = nil) -> ReplayReport {
        ReplayReport(log, against: values, runtime: runtime)
    }
}
