import MeasuredBoot

/// One thing that is looked for in a log; each in a file of its own in Rules/, and in the list below.
protocol LogRule: Sendable {
    /// Whether it holds for the registers of a log.
    func isAbout(_ registers: EventLog.Registers) -> Bool

    /// What there is of it in a log.
    func problems(in log: InspectedLog) -> [Problem]
}

extension LogRule {
    /// Most rules are about what goes into which PCR.
    func isAbout(_ registers: EventLog.Registers) -> Bool { registers == .platformConfiguration }
}

/// Looks for everything that takes the trust from a log, or that a person should know of it.
public enum LogReview {
    /// All rules.
    static let rules: [any LogRule] = [
        AllowedEventTypes(), Applications(), BootServicesExit(), CommandLines(), ConfidentialLogs(), CoveredData(),
        DebugMode(), MeasuredBanks(), ReadableData(), RelabelledDigests(), RevocationLists(), SecureBootOrder(),
        Separators(), StartupLocalities(),
    ]

    /// The problems of a log, in the order of the events they are about.
    public static func problems(of log: InspectedLog) -> [Problem] {
        var found: [Problem] = []
        for rule in rules where rule.isAbout(log.log.registers) { found += rule.problems(in: log) }
        guard found.count > 1 else { return found }
        return found.sorted { left, right in
            (left.event ?? -1, left.pcr ?? -1, left.kind.name) < (right.event ?? -1, right.pcr ?? -1, right.kind.name)
        }
    }
}
