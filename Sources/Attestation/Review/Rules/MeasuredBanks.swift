import MeasuredBoot
import Messages

/// A bank in which every digest is zero was never measured into, and SHA-1 alone is no ground for trust any more.
struct MeasuredBanks: LogRule {
    func problems(in log: InspectedLog) -> [Problem] {
        let events = log.log.events
        guard events.contains(where: \.isExtended) else { return [] }
        var problems = log.log.banks.filter { bank in
            events.allSatisfy { !$0.isExtended || Self.isZero($0, bank, log.log) }
        }.map { Problem(.emptyBank, "every digest of \($0) is zero: nothing was measured into this bank") }
        if log.bank == .sha1 {
            problems.append(Problem(.sha1Only, "the log has no bank stronger than SHA-1, whose digests can be forged"))
        }
        return problems
    }

    private static func isZero(_ event: Event, _ bank: DigestAlgorithm, _ log: EventLog) -> Bool {
        log.digestRange(of: event, in: bank).map { log.bytes[$0].allSatisfy { $0 == 0 } } ?? false
    }
}

extension Problem.Kind {
    fileprivate static let emptyBank = untrustworthy("empty-bank")
    fileprivate static let sha1Only = note("sha1-only")
}
